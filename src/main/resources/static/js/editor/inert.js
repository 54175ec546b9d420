// Foreign HTML as a document in which nothing runs, loads or applies. Even there the page's policy reports each style and
// each handler that the parser meets, so they are given other names first.
import "dompurify";

const ALLOWED = {
  ALLOWED_TAGS: ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "hr", "br", "aside", "details", "summary",
    "figure", "figcaption", "img", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "a", "span", "strong", "b", "em", "i", "u", "ins", "s", "del",
    "strike", "sub", "sup", "kbd", "samp", "tt", "div", "section", "article", "main", "header", "footer"],
  ALLOWED_ATTR: ["href", "src", "alt", "width", "height", "start", "colspan", "rowspan", "lang", "dir", "data-language", "data-formula",
    "data-display", "data-waiting", "data-pm-slice"],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
};
const SAID = "data-said";

export { SAID };

export function parse(html) {
  return new DOMParser().parseFromString(renamed(html), "text/html").body;
}

/** Only what rich text may hold. */
export function purified(html) {
  return window.DOMPurify.sanitize(html, ALLOWED);
}

/** A text from our server, or what its author sent there; formulas may hold what looks like the end of a comment. */
export function own(html) {
  return parse(window.DOMPurify.sanitize(renamed(html), { ...ALLOWED, SAFE_FOR_XML: false }));
}

/** One pass over the text, whatever is in it. */
function renamed(html) {
  let out = "";
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) {
      break;
    }
    out += html.slice(at, open);
    const end = html.startsWith("<!--", open) ? after(html, "-->", open) : /^<style[\s>/]/i.test(html.slice(open, open + 8)) ? afterStyle(html, open) : tagEnd(html, open);
    const isTag = /[a-z]/i.test(html[open + 1] ?? "");
    out += /^<(!--|style[\s>/])/i.test(html.slice(open, open + 8)) ? "" : isTag ? tag(html.slice(open, end)) : html.slice(open, end);
    at = end;
  }
  return out + html.slice(at);
}

function tag(text) {
  if (/^<(base|meta|link)\b/i.test(text)) {
    return "";
  }
  return text.replace(/([\s"'/\0])(style|on\w+)(?=\s*=)/gi, (_, before, name) => before + (/^on/i.test(name) ? "data-dropped" : SAID));
}

function tagEnd(html, open) {
  let quote = "";
  for (let at = open + 1; at < html.length; at++) {
    const character = html[at];
    if (quote ? character === quote : character === '"' || character === "'") {
      quote = quote ? "" : character;
    } else if (character === ">" && !quote) {
      return at + 1;
    }
  }
  return html.length;
}

function after(html, mark, from) {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

function afterStyle(html, from) {
  const close = html.slice(from).search(/<\/style/i);
  return close < 0 ? html.length : after(html, ">", from + close);
}
