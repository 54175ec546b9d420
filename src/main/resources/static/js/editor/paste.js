// What comes from elsewhere, made into what rich text can say. DOMPurify has the last word before ProseMirror parses:
// the prosemirror-view we have would run script from pasted HTML.
import { Fragment, Slice } from "prosemirror-model";
import { isInTable } from "prosemirror-tables";
import { link, picture } from "./address.js";
import { line } from "./characters.js";
import { parse, purified, SAID } from "./inert.js";

const BULLET = `[${SAID}*='mso-list:Ignore'], [${SAID}*='mso-list: Ignore']`;
const BLOCKS = "p, h1, h2, h3, h4, h5, h6, ul, ol, li, blockquote, pre, hr, table, figure, div, section, article, aside, details";

/**
 * HTML from the clipboard or a drag as HTML that may be parsed. `take` gets each picture that the text carries in
 * itself, as a file, and answers the mark under which its upload will be found.
 */
export function clean(html, take) {
  const body = parse(html);
  ownSlice(body);
  ownDetails(body);
  dropHidden(body);
  formulas(body);
  listsOfWord(body);
  codeOfEditors(body);
  styles(body);
  pictures(body, take);
  headings(body);
  nestedTables(body);
  strayBreaks(body);
  return purified(body.innerHTML);
}

/** Pasted into a cell, a table among other things is only its content; a table alone fills the cells. */
export function intoCells(slice, view) {
  if (!isInTable(view.state) || slice.content.childCount < 2) {
    return slice;
  }
  const blocks = [];
  slice.content.forEach((node) => {
    if (node.type.name === "table") {
      node.forEach((row) => row.forEach((cell) => cell.forEach((block) => blocks.push(block))));
    } else {
      blocks.push(node);
    }
  });
  const { firstChild, lastChild } = slice.content;
  const isTable = (node) => node.type.name === "table";
  return new Slice(Fragment.from(blocks), isTable(firstChild) ? 0 : slice.openStart, isTable(lastChild) ? 0 : slice.openEnd);
}

function all(body, selector) {
  return [...body.querySelectorAll(selector)];
}

function rename(element, tag) {
  const other = element.ownerDocument.createElement(tag);
  for (const { name, value } of element.attributes) {
    if (name !== SAID && name !== "class") {
      other.setAttribute(name, value);
    }
  }
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

function wrapInside(element, tag) {
  const inner = element.ownerDocument.createElement(tag);
  inner.append(...element.childNodes);
  element.append(inner);
}

/** The declarations of an element's style, which is never applied. */
function style(element) {
  const found = {};
  for (const declaration of (element.getAttribute(SAID) ?? "").toLowerCase().split(";")) {
    const colon = declaration.indexOf(":");
    if (colon > 0) {
      found[declaration.slice(0, colon).trim()] = declaration.slice(colon + 1).trim();
    }
  }
  return found;
}

/** ProseMirror notes around what it copies which blocks were cut open. Anyone can write such a note: names are kept, values not. */
function ownSlice(body) {
  all(body, "[data-pm-slice]").forEach((element) => {
    const [, depths, context] = /^(\d+ \d+(?: -\d+)?) (.*)$/.exec(element.dataset.pmSlice) ?? [];
    try {
      const names = JSON.parse(context).map((value, at) => at % 2 ? null : String(value));
      element.dataset.pmSlice = `${depths} ${JSON.stringify(names)}`;
    } catch {
      delete element.dataset.pmSlice;
    }
  });
}

function ownDetails(body) {
  all(body, "div.editor-details").forEach((element) => rename(element, "details"));
  all(body, "p.editor-summary").forEach((element) => rename(element, "summary"));
}

function dropHidden(body) {
  all(body, `[${SAID}], .Apple-interchange-newline`).forEach((element) => {
    const { display, "mso-hide": hide } = style(element);
    if (display === "none" || hide === "all" || element.className === "Apple-interchange-newline") {
      element.remove();
    }
  });
}

/** Formulas set by KaTeX or written as MathML keep their TeX. */
function formulas(body) {
  all(body, ".katex, math").forEach((element) => {
    const tex = line(element.querySelector("annotation[encoding='application/x-tex']")?.textContent ?? "");
    if (tex && !element.closest("[data-formula]")) {
      const formula = element.ownerDocument.createElement("span");
      formula.dataset.formula = tex;
      if (element.closest(".katex-display") || element.querySelector("[display=block]")) {
        formula.dataset.display = "block";
      }
      element.replaceWith(formula);
    }
  });
}

/** Word writes the items of a list as paragraphs that say their list and level in a style. */
function listsOfWord(body) {
  const isWord = body.querySelector(`[${SAID}*='mso-'], [class^='Mso']`) !== null;
  if (!isWord) {
    return;
  }
  all(body, "[lang]").forEach((element) => element.removeAttribute("lang"));
  all(body, "p.MsoTitle").forEach((element) => rename(element, "h1"));
  let open = [];
  all(body, "p, h1, h2, h3, h4, h5, h6").forEach((paragraph) => {
    const level = Number(/level(\d)/.exec(style(paragraph)["mso-list"] ?? "")?.[1] ?? 0);
    if (!level) {
      open = [];
      return;
    }
    if (!open.length || open[0].end !== paragraph.previousElementSibling) {
      open = [];
    }
    const isOrdered = /^[\s\u00a0]*[\da-z]{1,4}[.)]/i.test(paragraph.querySelector(BULLET)?.textContent ?? "");
    open = open.slice(0, level);
    while (open.length < level) {
      const list = paragraph.ownerDocument.createElement(isOrdered ? "ol" : "ul");
      if (open.length) {
        (open.at(-1).list.lastElementChild ?? open.at(-1).list.appendChild(paragraph.ownerDocument.createElement("li"))).append(list);
      } else {
        paragraph.before(list);
      }
      open.push({ list });
    }
    paragraph.querySelectorAll(BULLET).forEach((bullet) => bullet.remove());
    const item = paragraph.ownerDocument.createElement("li");
    item.append(...paragraph.childNodes);
    open.at(-1).list.append(item);
    paragraph.remove();
    open[0].end = open[0].list;
  });
}

/** Code editors copy lines as coloured boxes. */
function codeOfEditors(body) {
  all(body, `div[${SAID}]`).forEach((box) => {
    const { "white-space": space, "font-family": font } = style(box);
    if (space?.startsWith("pre") && /mono|consolas|menlo|courier/.test(font ?? "") && !box.closest("pre")) {
      const lines = box.children.length ? [...box.children].map((child) => child.textContent) : [box.textContent];
      const pre = box.ownerDocument.createElement("pre");
      pre.textContent = lines.join("\n");
      box.replaceWith(pre);
    }
  });
  all(body, "pre").forEach((pre) => {
    const name = /(?:^|\s)(?:language|lang)-(\S+)/.exec(`${pre.className} ${pre.querySelector("code")?.className ?? ""}`)?.[1];
    if (name) {
      pre.dataset.language = name.toLowerCase();
    }
  });
}

/** Bold, italic and the like that word processors say in styles. */
function styles(body) {
  all(body, "b").filter((bold) => ["normal", "400"].includes(style(bold)["font-weight"])).forEach((bold) => bold.replaceWith(...bold.childNodes));
  all(body, `span[${SAID}], font[${SAID}], a[${SAID}]`).forEach((span) => {
    const said = style(span);
    const line = said["text-decoration"] ?? said["text-decoration-line"] ?? "";
    const isHeading = span.closest("h1, h2, h3, h4, h5, h6") !== null;
    if (/^(bold|[6-9]00)/.test(said["font-weight"]) && !isHeading) {
      wrapInside(span, "strong");
    }
    if (/^(italic|oblique)/.test(said["font-style"])) {
      wrapInside(span, "em");
    }
    if (line.includes("line-through")) {
      wrapInside(span, "s");
    }
    if (line.includes("underline") && !span.closest("a") && !span.querySelector("a")) {
      wrapInside(span, "u");
    }
    if (["super", "sub"].includes(said["vertical-align"])) {
      wrapInside(span, said["vertical-align"] === "super" ? "sup" : "sub");
    }
  });
}

/** Own pictures stay, those within the text become files, those elsewhere a link: nothing is fetched from strangers. */
function pictures(body, take) {
  all(body, "img").forEach((img) => {
    const src = img.getAttribute("src") ?? "";
    const own = picture(src);
    const file = own ? null : fileIn(src);
    img.removeAttribute("data-waiting");
    if (own) {
      img.setAttribute("src", own);
    } else if (file && take) {
      img.removeAttribute("src");
      img.dataset.waiting = take(file);
    } else {
      img.replaceWith(standIn(img, link(src)));
    }
  });
  all(body, "p > img:only-child, div > img:only-child").filter((img) => img.parentElement.textContent.trim() === "" && !img.closest("li, td, th, figure"))
    .forEach((img) => {
      const figure = body.ownerDocument.createElement("figure");
      img.parentElement.replaceWith(figure);
      figure.append(img);
    });
  all(body, "a[href]").forEach((anchor) => {
    const href = link(anchor.getAttribute("href"));
    if (href) {
      anchor.setAttribute("href", href);
    }
  });
}

function standIn(img, address) {
  const words = line(img.getAttribute("alt") ?? "") || (address && !isPixel(img) ? address.replace(/^https?:\/\/([^/?#]*).*$/, "$1") : "");
  if (!address || !words || isPixel(img) || img.closest("a")) {
    return img.ownerDocument.createTextNode(isPixel(img) ? "" : words);
  }
  const anchor = img.ownerDocument.createElement("a");
  anchor.href = address;
  anchor.textContent = words;
  return anchor;
}

function isPixel(img) {
  return ["width", "height"].every((side) => ["1", "2"].includes(img.getAttribute(side)));
}

function fileIn(address) {
  const found = /^data:(image\/(png|jpeg|gif|webp));base64,([A-Za-z0-9+/=\s]+)$/.exec(address);
  if (!found) {
    return null;
  }
  try {
    const bytes = Uint8Array.from(atob(found[3]), (character) => character.charCodeAt(0));
    return new File([bytes], `picture.${found[2] === "jpeg" ? "jpg" : found[2]}`, { type: found[1] });
  } catch {
    return null;
  }
}

/** The first level belongs to the page. */
function headings(body) {
  if (body.querySelector("h1")) {
    for (const level of [3, 2, 1]) {
      all(body, `h${level}`).forEach((heading) => rename(heading, `h${level + 1}`));
    }
  }
}

/** A table within a table is only its content. */
function nestedTables(body) {
  all(body, "td table, th table").forEach((table) => table.replaceWith(...[...table.querySelectorAll("td, th")].flatMap((cell) => {
    const box = cell.ownerDocument.createElement("div");
    box.append(...cell.childNodes);
    return box;
  })));
}

/** Line breaks between blocks are spacing, not text. */
function strayBreaks(body) {
  all(body, "br").forEach((br) => {
    const beside = [br.previousElementSibling, br.nextElementSibling].some((other) => other?.matches(BLOCKS));
    const hasText = [br.previousSibling, br.nextSibling].some((other) => other?.nodeType === Node.TEXT_NODE && other.data.trim());
    if (beside && !hasText) {
      br.remove();
    }
  });
}
