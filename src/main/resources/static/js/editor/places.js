// Where in a document a picture, heading, link or table stands, counted as they are counted in what is written (html.js).
import { NodeSelection, TextSelection } from "prosemirror-state";

/** The selection of the one with this number, from 0; null where there are fewer. */
export function place(doc, kind, number) {
  const found = { picture: pictures, heading: headings, link: links, table: tables }[kind](doc)[number];
  return found ? found(doc) : null;
}

const words = (from, to) => (doc) => TextSelection.create(doc, from, to);

function collect(doc, select) {
  const found = [];
  doc.descendants((node, pos) => {
    const one = select(node, pos);
    if (one) {
      found.push(one);
    }
  });
  return found;
}

function pictures(doc) {
  return collect(doc, (node, pos) => ["figure", "image"].includes(node.type.name) && node.attrs.src && ((own) => NodeSelection.create(own, pos)));
}

function headings(doc) {
  return collect(doc, (node, pos) => node.type.name === "heading" && node.textContent.trim() && words(pos + 1, pos + 1 + node.content.size));
}

function tables(doc) {
  return collect(doc, (node, pos) => node.type.name === "table" && ((own) => TextSelection.near(own.resolve(pos + 1))));
}

// What follows upon another with the same address is one link, line breaks in it or not.
function links(doc) {
  const found = [];
  let open = null;
  doc.descendants((node, pos) => {
    if (node.isTextblock) {
      open = null;
      if (node.type.name === "figure" && node.attrs.src && node.attrs.href) {
        found.push({ select: (own) => NodeSelection.create(own, pos) });
      }
    }
    if (!node.isInline || node.type.name === "hard_break") {
      return;
    }
    const href = node.marks.find((mark) => mark.type.name === "link")?.attrs.href;
    if (href && open?.href === href) {
      open.to = pos + node.nodeSize;
    } else if (href) {
      open = { href, from: pos, to: pos + node.nodeSize };
      found.push(open);
    } else {
      open = null;
    }
  });
  return found.map(({ select, from, to }) => select ?? words(from, to));
}
