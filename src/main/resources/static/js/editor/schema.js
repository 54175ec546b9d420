// The document model of rich text; lectern.platform.richtext reads and writes the same one on the server.
import { Schema } from "prosemirror-model";
import { link, picture } from "./address.js";
import { line } from "./characters.js";

const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}$/;
const CODE_LANGUAGE = /^[a-z0-9][a-z0-9+#.-]{0,29}$/;
const IN_CELL = "inCell";

const language = { lang: { default: null }, dir: { default: null } };

function languageOf(dom) {
  const lang = dom.getAttribute("lang")?.trim();
  const dir = dom.getAttribute("dir")?.trim().toLowerCase();
  return { lang: LANGUAGE.test(lang) ? lang : null, dir: ["ltr", "rtl", "auto"].includes(dir) ? dir : null };
}

function languageAttributes({ attrs }) {
  return { ...(attrs.lang && { lang: attrs.lang }), ...(attrs.dir && { dir: attrs.dir }) };
}

/** A block that holds others or text, written as one element with a language. */
function block(tag, content, more = {}) {
  return {
    content,
    group: `block ${IN_CELL}`,
    attrs: language,
    parseDOM: [{ tag, getAttrs: languageOf }],
    toDOM: (node) => [tag, languageAttributes(node), 0],
    ...more,
  };
}

function number(text, most) {
  const value = /^\d{1,5}(px)?$/.test(text ?? "") ? parseInt(text, 10) : 0;
  return value > 0 ? Math.min(value, most) : null;
}

function pictureOf(img) {
  const src = picture(img.getAttribute("src"));
  const waiting = img.getAttribute("data-waiting");
  if (!src && !waiting) {
    return null;
  }
  return {
    src,
    waiting,
    alt: img.hasAttribute("alt") ? line(img.getAttribute("alt")).slice(0, 1000).trim() : null,
    width: number(img.getAttribute("width"), 20000),
    height: number(img.getAttribute("height"), 20000),
  };
}

function pictureAttributes({ attrs }) {
  const written = {};
  for (const name of ["src", "alt", "width", "height"]) {
    if (attrs[name] !== null) {
      written[name] = attrs[name];
    }
  }
  if (attrs.waiting) {
    written["data-waiting"] = attrs.waiting;
  }
  return written;
}

const pictureSpec = { src: { default: null }, alt: { default: null }, width: { default: null }, height: { default: null }, waiting: { default: null } };

const cell = (tag) => ({
  content: `${IN_CELL}+`,
  attrs: { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } },
  tableRole: tag === "th" ? "header_cell" : "cell",
  isolating: true,
  parseDOM: [{ tag, getAttrs: (dom) => ({ colspan: number(dom.getAttribute("colspan"), 50) ?? 1, rowspan: number(dom.getAttribute("rowspan"), 500) ?? 1 }) }],
  toDOM: ({ attrs }) => [tag, { ...(attrs.colspan > 1 && { colspan: attrs.colspan }), ...(attrs.rowspan > 1 && { rowspan: attrs.rowspan }) }, 0],
});

const nodes = {
  doc: { content: "block+" },

  paragraph: block("p", "inline*"),

  heading: block("h2", "inline*", {
    attrs: { level: { default: 2 }, ...language },
    defining: true,
    parseDOM: [[1, 2], [2, 2], [3, 3], [4, 4], [5, 4], [6, 4]].map(([tag, level]) => ({ tag: `h${tag}`, getAttrs: (dom) => ({ level, ...languageOf(dom) }) })),
    toDOM: (node) => [`h${node.attrs.level}`, languageAttributes(node), 0],
  }),

  bullet_list: block("ul", "list_item+"),

  ordered_list: block("ol", "list_item+", {
    attrs: { start: { default: 1 }, ...language },
    parseDOM: [{ tag: "ol", getAttrs: (dom) => ({ start: number(dom.getAttribute("start"), 99999) ?? 1, ...languageOf(dom) }) }],
    toDOM: (node) => ["ol", { ...(node.attrs.start > 1 && { start: node.attrs.start }), ...languageAttributes(node) }, 0],
  }),

  list_item: {
    content: "block+",
    defining: true,
    parseDOM: [{ tag: "li" }],
    toDOM: () => ["li", 0],
  },

  blockquote: block("blockquote", "block+", { defining: true }),

  callout: block("aside", "block+", { defining: true }),

  details: block("details", "summary block+", {
    defining: true,
    parseDOM: [
      // Open or shut is the reader's affair; in the editor it is always open, and no element that folds.
      { tag: "details", getAttrs: (dom) => dom.querySelector(":scope > summary") ? languageOf(dom) : false },
      { tag: "div.editor-details", getAttrs: languageOf },
    ],
    toDOM: (node) => ["div", { class: "editor-details", ...languageAttributes(node) }, 0],
  }),

  summary: {
    content: "inline*",
    defining: true,
    parseDOM: [{ tag: "summary", context: "details/" }, { tag: "p.editor-summary", priority: 60 }],
    toDOM: () => ["p", { class: "editor-summary" }, 0],
  },

  code_block: block("pre", "text*", {
    attrs: { language: { default: null }, ...language },
    marks: "",
    code: true,
    defining: true,
    parseDOM: [{
      tag: "pre",
      preserveWhitespace: "full",
      getAttrs: (dom) => {
        const name = (dom.querySelector("code[data-language]")?.getAttribute("data-language") ?? dom.getAttribute("data-language"))?.toLowerCase();
        return { language: CODE_LANGUAGE.test(name) ? name : null, ...languageOf(dom) };
      },
    }],
    toDOM: (node) => ["pre", languageAttributes(node), ["code", node.attrs.language ? { "data-language": node.attrs.language } : {}, 0]],
  }),

  figure: block("figure", "inline*", {
    attrs: { ...pictureSpec, href: { default: null }, ...language },
    draggable: true,
    isolating: true,
    parseDOM: [{
      tag: "figure",
      getAttrs: (dom) => {
        const img = dom.querySelector("img");
        const attributes = img && dom.querySelectorAll("img").length === 1 && pictureOf(img);
        return attributes ? { ...attributes, href: link(img.closest("a")?.getAttribute("href")), ...languageOf(dom) } : false;
      },
      contentElement: (dom) => dom.querySelector("figcaption") ?? dom.ownerDocument.createElement("figcaption"),
    }],
    toDOM: (node) => {
      const img = ["img", pictureAttributes(node)];
      return ["figure", languageAttributes(node), node.attrs.href ? ["a", { href: node.attrs.href }, img] : img, ["figcaption", 0]];
    },
  }),

  horizontal_rule: {
    group: `block ${IN_CELL}`,
    parseDOM: [{ tag: "hr" }],
    toDOM: () => ["hr"],
  },

  table: block("table", "table_row+", {
    group: "block",
    tableRole: "table",
    isolating: true,
    toDOM: (node) => ["table", languageAttributes(node), ["tbody", 0]],
  }),

  table_row: {
    content: "(table_cell | table_header)*",
    tableRole: "row",
    parseDOM: [{ tag: "tr" }],
    toDOM: () => ["tr", 0],
  },

  table_cell: cell("td"),

  table_header: cell("th"),

  text: { group: "inline" },

  image: {
    inline: true,
    group: "inline",
    attrs: pictureSpec,
    draggable: true,
    parseDOM: [{ tag: "img[src], img[data-waiting]", getAttrs: (dom) => pictureOf(dom) ?? false }],
    toDOM: (node) => ["img", pictureAttributes(node)],
  },

  formula: {
    inline: true,
    group: "inline",
    atom: true,
    attrs: { tex: { default: "" }, display: { default: false } },
    parseDOM: [{
      tag: "span[data-formula]",
      priority: 60,
      getAttrs: (dom) => {
        const tex = line(dom.getAttribute("data-formula"));
        return tex && tex.length <= 5000 ? { tex, display: dom.getAttribute("data-display") === "block" } : false;
      },
    }],
    toDOM: ({ attrs }) => ["span", { "data-formula": attrs.tex, ...(attrs.display && { "data-display": "block" }) }, attrs.tex],
    leafText: (node) => node.attrs.tex,
  },

  hard_break: {
    inline: true,
    group: "inline",
    selectable: false,
    parseDOM: [{ tag: "br" }],
    toDOM: () => ["br"],
    leafText: () => "\n",
  },
};

const simple = (tag, more = []) => ({ parseDOM: [{ tag }, ...more.map((other) => ({ tag: other }))], toDOM: () => [tag, 0] });

// The order is the order of nesting.
const marks = {
  link: {
    attrs: { href: {} },
    inclusive: false,
    parseDOM: [{
      tag: "a[href]",
      getAttrs: (dom) => {
        const href = link(dom.getAttribute("href"));
        return href ? { href } : false;
      },
    }],
    toDOM: (mark) => ["a", { href: mark.attrs.href, rel: "noopener noreferrer" }, 0],
  },
  language: {
    attrs: language,
    parseDOM: [{
      tag: "span[lang], span[dir]",
      getAttrs: (dom) => {
        const found = languageOf(dom);
        return found.lang || found.dir ? found : false;
      },
    }],
    toDOM: (mark) => ["span", languageAttributes(mark), 0],
  },
  strong: simple("strong", ["b"]),
  em: simple("em", ["i"]),
  u: simple("u", ["ins"]),
  s: simple("s", ["del", "strike"]),
  sub: { ...simple("sub"), excludes: "sub sup" },
  sup: { ...simple("sup"), excludes: "sub sup" },
  code: simple("code", ["kbd", "samp", "tt"]),
};

export const schema = new Schema({ nodes, marks });
