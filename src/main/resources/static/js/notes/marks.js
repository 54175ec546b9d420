// Paints highlights in a text and knows which one lies where. Where a browser has no highlights of its own, words are wrapped.
import { finder, mark } from "../passage.js";

const COLORS = ["yellow", "green", "blue", "pink"];
let painted = [];

/** notes: [{ id, color, hasWords, passage }]; answers the ids of those whose words are in the text. */
export function paint(root, notes) {
  root.querySelectorAll("mark.marked").forEach((one) => one.replaceWith(...one.childNodes));
  root.normalize();
  const find = finder(root);
  painted = notes.map((note) => ({ ...note, range: find(note.passage) })).filter((note) => note.range)
    .sort((one, other) => one.range.compareBoundaryPoints(Range.START_TO_START, other.range));
  const isMarked = COLORS.map((color) => mark(`note-${color}`, ranges((note) => note.color === color))).every(Boolean);
  mark("note-words", ranges((note) => note.hasWords));
  if (!isMarked) {
    painted.forEach(wrap);
  }
  return new Set(painted.map((note) => note.id));
}

const ranges = (which) => painted.filter(which).map((note) => note.range);

function wrap({ range, color }) {
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  const nodes = [];
  for (let node = walker.currentNode; node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE && node.data.trim() && range.intersectsNode(node)) {
      nodes.push(node);
    }
  }
  const { startContainer, startOffset, endContainer, endOffset } = range;
  for (const node of nodes) {
    const part = document.createRange();
    part.setStart(node, node === startContainer ? startOffset : 0);
    part.setEnd(node, node === endContainer ? endOffset : node.length);
    if (!part.collapsed) {
      const element = document.createElement("mark");
      element.className = `marked marked--${color}`;
      part.surroundContents(element);
    }
  }
}

/** The id of the shortest highlight at a point of the window, or null. */
export function idAt(x, y) {
  const isAt = ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom;
  const hits = painted.filter(({ range }) => isAt(range.getBoundingClientRect()) && [...range.getClientRects()].some(isAt));
  return hits.sort((one, other) => one.range.toString().length - other.range.toString().length)[0]?.id ?? null;
}

/** The id of the highlight after this one, from the first again after the last; null where there is none. */
export function idAfter(id) {
  return painted[(painted.findIndex((note) => note.id === id) + 1) % painted.length]?.id ?? null;
}

/** Scrolls to a highlight and underlines it; answers whether it is there. */
export function show(id) {
  const range = painted.find((note) => note.id === id)?.range;
  if (!range) {
    return false;
  }
  mark("note-shown", [range]);
  const { top, height } = range.getBoundingClientRect();
  scrollTo({ top: scrollY + top - Math.max(80, (innerHeight - height) / 2) });
  getSelection().collapse(range.startContainer, range.startOffset);
  return true;
}
