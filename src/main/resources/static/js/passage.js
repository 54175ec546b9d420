// Passages of a lesson's text: what a selection holds, and where a passage stands in the text as it is now.
//
//   textOf(lesson)             the element whose text counts: [data-passages] within [data-lesson]
//   passageOf(root, range)     { quote, prefix, suffix, start } of what a range covers, or null where that is no text
//   rangeOf(root, passage)     the range of a passage ({ quote } at least), or null where the text no longer has it
//   mark(name, ranges)         shows ranges as ::highlight(name), without touching the text
//   addressOf(href, passage)   a link that marks a passage in a lesson: followed by passage-link.js
//
// White space counts as one space, whatever the elements are; formulas, which scripts set, do not count. `start` is the place in
// that text and `prefix` and `suffix` are what stands around the quote: together they choose where a quote occurs twice.
const CONTEXT = 32;
const BLOCKS = /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BR|CAPTION|DD|DETAILS|DIV|DL|DT|FIGCAPTION|FIGURE|H[1-6]|HR|LI|OL|P|PRE|SECTION|SUMMARY|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|UL)$/;
const PASSED_OVER = "[data-formula], [hidden], script, style, template, button, nav, svg, video, audio, iframe";

export const textOf = (lesson) => lesson.querySelector("[data-passages]") ?? lesson;

export const normal = (text) => (text ?? "").replace(/\s+/g, " ").trim();

// The text, and for each of its characters the node and the offset it comes from.
function read(root) {
  const places = [];
  let text = "";
  let isSpace = false;
  const add = (node, offset, character) => {
    if (isSpace && text) {
      text += " ";
      places.push([node, offset]);
    }
    isSpace = false;
    text += character;
    places.push([node, offset]);
  };
  const visit = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const data = node.data;
      for (let offset = 0; offset < data.length; offset++) {
        if (/\s/.test(data[offset])) {
          isSpace = true;
        } else {
          add(node, offset, data[offset]);
        }
      }
    } else if (node.nodeType === Node.ELEMENT_NODE && !node.matches(PASSED_OVER)) {
      const isBlock = BLOCKS.test(node.tagName);
      isSpace ||= isBlock;
      node.childNodes.forEach(visit);
      isSpace ||= isBlock;
    }
  };
  visit(root);
  return { text, places };
}

export function passageOf(root, range) {
  const { text, places } = read(root);
  const first = firstWhere(places, ([node, offset]) => range.comparePoint(node, offset) >= 0);
  const end = firstWhere(places, ([node, offset]) => range.comparePoint(node, offset + 1) > 0);
  const covered = text.slice(first, end);
  const quote = covered.trim();
  if (!quote) {
    return null;
  }
  const start = first + covered.indexOf(quote);
  const after = start + quote.length;
  return { quote, prefix: text.slice(Math.max(0, start - CONTEXT), start), suffix: text.slice(after, after + CONTEXT), start };
}

export function rangeOf(root, passage) {
  const quote = normal(passage.quote);
  if (!quote) {
    return null;
  }
  const { text, places } = read(root);
  let best = -1;
  let bestScore = -Infinity;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const score = likeness(text, at, quote.length, passage);
    if (score > bestScore) {
      best = at;
      bestScore = score;
    }
  }
  if (best < 0) {
    return null;
  }
  const range = document.createRange();
  const [endNode, endOffset] = places[best + quote.length - 1];
  range.setStart(...places[best]);
  range.setEnd(endNode, endOffset + 1);
  return range;
}

// How much of what stood around the passage stands there; the distance decides between equals only.
function likeness(text, at, length, { prefix, suffix, start }) {
  const before = normal(prefix);
  const after = normal(suffix);
  const textBefore = text.slice(0, at).trimEnd();
  const textAfter = text.slice(at + length).trimStart();
  let same = 0;
  while (same < before.length && before[before.length - 1 - same] === textBefore[textBefore.length - 1 - same]) {
    same++;
  }
  let sameAfter = 0;
  while (sameAfter < after.length && after[sameAfter] === textAfter[sameAfter]) {
    sameAfter++;
  }
  const distance = Number.isFinite(start) ? Math.abs(at - start) / (text.length + 1) : 0;
  return same + sameAfter - distance;
}

// The first place of a sorted list for which the question is answered with yes; the length of the list if there is none.
function firstWhere(list, question) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (question(list[middle])) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/** Answers false where the browser cannot mark text. */
export function mark(name, ranges) {
  if (!globalThis.CSS?.highlights) {
    return false;
  }
  CSS.highlights.set(name, new Highlight(...ranges));
  return true;
}

export function addressOf(href, { quote, prefix = "", suffix = "" }) {
  return `${href}#passage:${new URLSearchParams({ quote, prefix, suffix })}`;
}
