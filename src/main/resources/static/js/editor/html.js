// A document as HTML and back. Writes exactly what the server's sanitiser writes (Shape, Line, Writer in
// lectern.platform.richtext), so that saving changes nothing an author can see.
import { DOMParser as Reader } from "prosemirror-model";
import { isOutside } from "./address.js";
import { without } from "./characters.js";
import { own } from "./inert.js";
import { schema } from "./schema.js";

/** The document that this HTML says; it must come from our server or from paste.js. */
export function read(html) {
  return Reader.fromSchema(schema).parse(own(html));
}

export function write(doc) {
  return lines(blocks(doc));
}

/** The words of a document, for counting. */
export function text(doc) {
  return doc.textBetween(0, doc.content.size, "\n");
}

function lines(written) {
  return written.map((block) => block.html).join("\n");
}

function blocks(parent) {
  const written = [];
  parent.forEach((node) => written.push(...block(node, parent)));
  return written;
}

let tables = 0;

/** What stands for a node: nothing when it is empty, more than one block when only its content stays. */
function block(node, parent) {
  switch (node.type.name) {
    case "paragraph":
      return paragraph(node, parent);
    case "heading":
      return textBlock(`h${node.attrs.level}`, node);
    case "summary":
      return textBlock("summary", node);
    case "horizontal_rule":
      return [{ html: "<hr>" }];
    case "code_block":
      return code(node);
    case "figure":
      return figure(node);
    case "table":
      return table(node);
    case "details":
      return details(node);
    case "list_item":
      return item(node);
    default:
      return container(node, blocks(node));
  }
}

function paragraph(node, parent) {
  const pieces = tidy(node);
  if (!pieces.length) {
    return [];
  }
  const inner = line(pieces);
  const isPicture = pieces.length === 1 && pieces[0].node?.type === schema.nodes.image;
  if (isPicture && !isTight(parent)) {
    return [{ html: `<figure${attributes(language(node))}>${inner}</figure>` }];
  }
  const own = attributes(language(node));
  return [{ html: `<p${own}>${inner}</p>`, isParagraph: true, bare: own ? null : inner }];
}

function textBlock(tag, node) {
  const inner = line(tidy(node));
  return inner ? [{ html: `<${tag}${attributes(language(node))}>${inner}</${tag}>`, isSummary: tag === "summary" }] : [];
}

function code(node) {
  const words = without(node.textContent.replace(/\r\n?|\f/g, "\n")).replace(/^([ \t]*\n)+|[ \t\n]+$/g, "");
  if (!words) {
    return [];
  }
  const named = attributes({ "data-language": node.attrs.language });
  return [{ html: `<pre${attributes(language(node))}><code${named}>${escapeText(words)}</code></pre>` }];
}

function figure(node) {
  const { src, href } = node.attrs;
  if (!src) {
    return [];
  }
  const image = img(node.attrs);
  const caption = line(tidy(node));
  return [{
    html: `<figure${attributes(language(node))}>${href ? `${linkTag(href)}${image}</a>` : image}${caption && `<figcaption>${caption}</figcaption>`}</figure>`,
  }];
}

function details(node) {
  const inner = blocks(node);
  return inner[0]?.isSummary ? container(node, inner, "details") : inner;
}

function container(node, inner, tag = { bullet_list: "ul", ordered_list: "ol", blockquote: "blockquote", callout: "aside" }[node.type.name]) {
  if (!inner.length) {
    return [];
  }
  const start = node.attrs.start > 1 ? { start: node.attrs.start } : {};
  return [{ html: `<${tag}${attributes({ ...language(node), ...start })}>\n${lines(inner)}\n</${tag}>` }];
}

function item(node) {
  const inner = blocks(node);
  return inner.length ? [{ html: tight("li", {}, inner) }] : [];
}

/** An item or a cell: its first plain paragraph goes without a tag unless another paragraph follows. */
function tight(tag, written, inner) {
  const isBare = inner.length > 0 && typeof inner[0].bare === "string" && !inner[1]?.isParagraph;
  const rest = isBare ? inner.slice(1) : inner;
  return `<${tag}${attributes(written)}>${isBare ? inner[0].bare : ""}${rest.length ? `\n${lines(rest)}\n` : ""}</${tag}>`;
}

function isTight(node) {
  return ["list_item", "table_cell", "table_header"].includes(node.type.name);
}

function table(node) {
  const rows = node.content.content.filter((row) => row.childCount);
  if (tables > 0) {
    // A table within a table is only its content.
    return rows.flatMap((row) => row.content.content.flatMap((cell) => blocks(cell)));
  }
  tables++;
  const written = rows.length ? wholeTable(node, rows) : [];
  tables--;
  return written;
}

function wholeTable(node, rows) {
  const heads = headRows(rows);
  const part = (tag, some) => some.length ? `<${tag}>\n${some.map((row) => tableRow(row, tag === "thead")).join("")}</${tag}>\n` : "";
  return [{ html: `<table${attributes(language(node))}>\n${part("thead", rows.slice(0, heads))}${part("tbody", rows.slice(heads))}</table>` }];
}

/** The rows at the top that are headers throughout, unless one of their cells reaches below them. */
function headRows(rows) {
  const isHead = (row) => row.content.content.every((cell) => cell.type === schema.nodes.table_header);
  const end = rows.findIndex((row) => !isHead(row));
  const heads = end < 0 ? rows.length : end;
  const reach = Math.max(0, ...rows.slice(0, heads).flatMap((row, at) => row.content.content.map((cell) => at + cell.attrs.rowspan)));
  return reach > heads ? 0 : heads;
}

function tableRow(row, isInHead) {
  return `<tr>${row.content.content.map((cell) => {
    const { colspan, rowspan } = cell.attrs;
    const isHeader = cell.type === schema.nodes.table_header;
    const scope = isInHead ? (colspan > 1 ? "colgroup" : "col") : (rowspan > 1 ? "rowgroup" : "row");
    const written = { scope: isHeader ? scope : null, colspan: colspan > 1 ? colspan : null, rowspan: rowspan > 1 ? rowspan : null };
    return tight(isHeader ? "th" : "td", written, blocks(cell));
  }).join("")}</tr>\n`;
}

/** The pieces of a line: white space collapsed, equal neighbours joined, edges bare; none when nothing is to be seen. */
function tidy(parent) {
  const pieces = [];
  let afterSpace = true;
  const dropTrailingSpace = () => {
    const last = pieces.at(-1);
    if (last?.text?.endsWith(" ")) {
      last.text = last.text.slice(0, -1);
      if (!last.text) {
        pieces.pop();
      }
    }
  };
  parent.forEach((node) => {
    if (node.isText) {
      const collapsed = without(node.text).replace(/[ \t\n\r\f]+/g, " ");
      const words = afterSpace ? collapsed.replace(/^ /, "") : collapsed;
      if (words) {
        addText(pieces, words, tagsOf(node));
      }
      afterSpace = collapsed ? collapsed.endsWith(" ") : afterSpace;
    } else if (node.type === schema.nodes.hard_break) {
      dropTrailingSpace();
      if (pieces.length) {
        pieces.push({ isBreak: true, tags: [] });
      }
      afterSpace = true;
    } else if (node.type !== schema.nodes.image || node.attrs.src) {
      pieces.push({ node, tags: tagsOf(node) });
      afterSpace = false;
    }
  });
  dropTrailingSpace();
  while (pieces.at(-1)?.isBreak) {
    pieces.pop();
    dropTrailingSpace();
  }
  return pieces.every((piece) => piece.isBreak || /^[ \u00a0]+$/.test(piece.text ?? "x")) ? [] : pieces;
}

function addText(pieces, words, tags) {
  const last = pieces.at(-1);
  if (typeof last?.text === "string" && last.tags.join() === tags.join()) {
    last.text += words;
  } else {
    pieces.push({ text: words, tags });
  }
}

/** The opening tags around a piece, outermost first; a picture keeps only its link. */
function tagsOf(node) {
  const kept = node.type === schema.nodes.image ? node.marks.filter((mark) => mark.type === schema.marks.link) : node.marks;
  return kept.map((mark) => {
    switch (mark.type.name) {
      case "link":
        return linkTag(mark.attrs.href);
      case "language":
        return `<span${attributes({ lang: mark.attrs.lang, dir: mark.attrs.dir })}>`;
      default:
        return `<${mark.type.name}>`;
    }
  });
}

function line(pieces) {
  let html = "";
  const open = [];
  const closeTo = (depth) => {
    while (open.length > depth) {
      html += `</${open.pop().match(/^<(\w+)/)[1]}>`;
    }
  };
  const shared = (tags) => {
    let count = 0;
    while (count < open.length && count < tags.length && open[count] === tags[count]) {
      count++;
    }
    return count;
  };
  pieces.forEach((piece, at) => {
    if (piece.isBreak) {
      // A line break belongs to whatever its neighbours share.
      const next = pieces[at + 1];
      closeTo(next.isBreak ? open.length : shared(next.tags));
      html += "<br>";
      return;
    }
    closeTo(shared(piece.tags));
    for (const tag of piece.tags.slice(open.length)) {
      html += tag;
      open.push(tag);
    }
    html += piece.node ? leaf(piece.node) : escapeText(piece.text);
  });
  closeTo(0);
  return html;
}

function leaf(node) {
  if (node.type === schema.nodes.image) {
    return img(node.attrs);
  }
  const { tex, display } = node.attrs;
  return `<span${attributes({ "data-formula": tex, "data-display": display ? "block" : null })}>${escapeText(tex)}</span>`;
}

function img({ src, alt, width, height }) {
  return `<img${attributes({ src, alt, width, height, loading: "lazy" })}>`;
}

function linkTag(href) {
  return `<a${attributes({ href, rel: isOutside(href) ? "noopener noreferrer" : null })}>`;
}

function language({ attrs }) {
  return { lang: attrs.lang, dir: attrs.dir };
}

function attributes(named) {
  return Object.entries(named).filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeValue(String(value))}"`).join("");
}

function escapeText(words) {
  return words.replace(/[&<>\u00a0]|(?<==)"/g, escapeCharacter);
}

function escapeValue(words) {
  return words.replace(/[&<>\u00a0"]/g, escapeCharacter);
}

function escapeCharacter(character) {
  return { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\u00a0": "&nbsp;", '"': "&quot;" }[character];
}
