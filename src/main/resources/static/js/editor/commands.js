// What the toolbar, the menus and the keys can do to a document: run(state, dispatch, view), and where it makes sense isOn(state).
import { createParagraphNear, lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { liftListItem, sinkListItem, wrapInList } from "prosemirror-schema-list";
import { NodeSelection, Selection, TextSelection } from "prosemirror-state";
import * as tables from "prosemirror-tables";
import { schema } from "./schema.js";

const { nodes, marks } = schema;

/** The nearest node of these types around the selection, with its place. */
export function around(state, ...types) {
  const { selection } = state;
  if (selection instanceof NodeSelection && types.includes(selection.node.type)) {
    return { node: selection.node, pos: selection.from, depth: selection.$from.depth + 1 };
  }
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if (types.includes($from.node(depth).type)) {
      return { node: $from.node(depth), pos: $from.before(depth), depth };
    }
  }
  return null;
}

export function selectedNode(state, ...types) {
  const node = state.selection.node;
  return node && types.includes(node.type) ? node : null;
}

function hasMark(state, type) {
  const { from, to, empty, $from } = state.selection;
  return empty ? Boolean(type.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, type);
}

function mark(type) {
  return { run: toggleMark(type, null, { removeWhenPresent: false }), isOn: (state) => hasMark(state, type) };
}

function textBlock(type, attrs = {}) {
  return {
    run: setBlockType(type, attrs),
    isOn: (state) => {
      const { parent } = state.selection.$from;
      return parent.type === type && Object.entries(attrs).every(([name, value]) => parent.attrs[name] === value);
    },
  };
}

function wrapper(type) {
  return {
    run: (state, dispatch) => around(state, type) ? lift(state, dispatch) : wrapIn(type)(state, dispatch),
    isOn: (state) => around(state, type) !== null,
  };
}

function list(type) {
  const other = type === nodes.bullet_list ? nodes.ordered_list : nodes.bullet_list;
  const nearest = (state) => around(state, type, other);
  return {
    isOn: (state) => nearest(state)?.node.type === type,
    run: (state, dispatch) => {
      const found = nearest(state);
      if (!found) {
        return wrapInList(type)(state, dispatch);
      }
      if (found.node.type === type) {
        return liftListItem(nodes.list_item)(state, dispatch);
      }
      dispatch?.(state.tr.setNodeMarkup(found.pos, type, { lang: found.node.attrs.lang, dir: found.node.attrs.dir }));
      return true;
    },
  };
}

/** Puts a block where the selection is, or after it when the line there has text. */
export function insertBlock(state, dispatch, node, place = (tr) => tr) {
  const { $from, $to } = state.selection;
  const isEmptyLine = $from.parent.type === nodes.paragraph && !$from.parent.content.size;
  const depth = state.selection instanceof NodeSelection ? $from.depth : $from.depth - 1;
  const container = $from.node(depth);
  if ($from.depth === 0 && !(state.selection instanceof NodeSelection) || !container.type.contentMatch.matchType(node.type) && !container.canReplaceWith($from.index(depth), $from.index(depth), node.type)) {
    return false;
  }
  if (dispatch) {
    const tr = state.tr;
    const at = isEmptyLine ? $from.before() : state.selection instanceof NodeSelection ? $to.pos : $from.after();
    isEmptyLine ? tr.replaceWith(at, $from.after(), node) : tr.insert(at, node);
    dispatch(place(tr, at).scrollIntoView());
  }
  return true;
}

function insertTable(state, dispatch) {
  if (tables.isInTable(state)) {
    return false;
  }
  const row = (type) => nodes.table_row.create(null, [0, 1, 2].map(() => type.createAndFill()));
  const table = nodes.table.create(null, [row(nodes.table_header), row(nodes.table_cell), row(nodes.table_cell)]);
  return insertBlock(state, dispatch, table, (tr, at) => tr.setSelection(TextSelection.near(tr.doc.resolve(at + 3))));
}

function insertDetails(state, dispatch) {
  const { $from } = state.selection;
  const summary = nodes.summary.create();
  const details = nodes.details.create(null, [summary, nodes.paragraph.create()]);
  if ($from.parent.type === nodes.summary) {
    return false;
  }
  return insertBlock(state, dispatch, details, (tr, at) => tr.setSelection(TextSelection.near(tr.doc.resolve(at + 2))));
}

/** Takes the fold away and leaves what it held. */
function unfold(state, dispatch) {
  const found = around(state, nodes.details);
  if (!found) {
    return false;
  }
  if (dispatch) {
    const inner = [];
    found.node.forEach((node) => {
      if (node.type !== nodes.summary) {
        inner.push(node);
      } else if (node.content.size) {
        inner.push(nodes.paragraph.create(null, node.content));
      }
    });
    const tr = state.tr.replaceWith(found.pos, found.pos + found.node.nodeSize, inner);
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(found.pos + 1))).scrollIntoView());
  }
  return true;
}

function insertRule(state, dispatch) {
  return insertBlock(state, dispatch, nodes.horizontal_rule.create());
}

function clear(state, dispatch) {
  const { from, to, empty } = state.selection;
  if (empty) {
    return false;
  }
  dispatch?.(Object.values(marks).filter((type) => type !== marks.link).reduce((tr, type) => tr.removeMark(from, to, type), state.tr));
  return true;
}

/** Enter in a caption or a summary goes on below it. */
function leaveLine(state, dispatch) {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type !== nodes.figure && $from.parent.type !== nodes.summary) {
    return false;
  }
  if (dispatch) {
    const tr = state.tr;
    const after = $from.after();
    if ($from.parent.type === nodes.figure) {
      tr.insert(after, nodes.paragraph.create());
    }
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1))).scrollIntoView());
  }
  return true;
}

/** Backspace in an empty summary takes the fold away; at the start of a caption it selects the picture. */
function backOutOfLine(state, dispatch) {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0) {
    return false;
  }
  if ($from.parent.type === nodes.summary) {
    return $from.parent.content.size ? true : unfold(state, dispatch);
  }
  if ($from.parent.type === nodes.figure) {
    dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, $from.before())));
    return true;
  }
  return false;
}

/** Out of a quote, a callout, a fold or a piece of code, to a new line below it. */
function leaveBlock(state, dispatch) {
  const found = around(state, nodes.details, nodes.callout, nodes.blockquote, nodes.code_block, nodes.table);
  if (!found) {
    return false;
  }
  if (dispatch) {
    const after = found.pos + found.node.nodeSize;
    const tr = state.tr.insert(after, nodes.paragraph.create());
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1))).scrollIntoView());
  }
  return true;
}

function hardBreak(state, dispatch) {
  if (state.selection.$from.parent.type.spec.code) {
    return false;
  }
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
}

/** Tab in the last cell of a table makes a new row. */
function nextCell(state, dispatch, view) {
  if (tables.goToNextCell(1)(state, dispatch)) {
    return true;
  }
  if (!tables.isInTable(state)) {
    return false;
  }
  if (dispatch) {
    tables.addRowAfter(state, dispatch);
    tables.goToNextCell(1)(view.state, dispatch);
  }
  return true;
}

function previousCell(state, dispatch) {
  return tables.goToNextCell(-1)(state, dispatch) || tables.isInTable(state);
}

function indent(state, dispatch) {
  // At the first item there is nothing to go under; focus stays all the same.
  return around(state, nodes.list_item) !== null && (sinkListItem(nodes.list_item)(state, dispatch) || true);
}

/** Deletes rows or columns and leaves the cursor in what is left of the table. */
function within(run) {
  return (state, dispatch) => {
    if (!dispatch) {
      return run(state);
    }
    const { tableStart, top, left } = tables.isInTable(state) ? tables.selectedRect(state) : {};
    return run(state, (tr) => {
      const table = tr.doc.nodeAt(tableStart - 1);
      if (table?.type === nodes.table) {
        const map = tables.TableMap.get(table);
        const cell = map.map[Math.min(top, map.height - 1) * map.width + Math.min(left, map.width - 1)];
        tr.setSelection(TextSelection.near(tr.doc.resolve(tableStart + cell + 1)));
      }
      dispatch(tr);
    });
  };
}

const outdent = liftListItem(nodes.list_item);

function toggleHeader(kind) {
  const run = tables.toggleHeader(kind);
  return { run, isOn: (state) => tables.isInTable(state) && isHeader(tables.selectedRect(state), kind) };
}

function isHeader({ map, table }, kind) {
  const cells = kind === "row" ? map.map.slice(0, map.width) : map.map.filter((_, at) => at % map.width === 0);
  // The corner belongs to both and says nothing.
  const telling = cells.length > 1 ? cells.slice(1) : cells;
  return telling.every((pos) => table.nodeAt(pos).type === nodes.table_header);
}

export const keyCommands = { leaveLine, backOutOfLine, leaveBlock, hardBreak, nextCell, previousCell, indent, outdent, createParagraphNear };

export const commands = {
  text: textBlock(nodes.paragraph),
  heading: textBlock(nodes.heading, { level: 2 }),
  subheading: textBlock(nodes.heading, { level: 3 }),
  minor: textBlock(nodes.heading, { level: 4 }),
  code_block: {
    run: (state, dispatch) => (commands.code_block.isOn(state) ? setBlockType(nodes.paragraph) : setBlockType(nodes.code_block))(state, dispatch),
    isOn: (state) => state.selection.$from.parent.type === nodes.code_block,
  },
  quote: wrapper(nodes.blockquote),
  callout: wrapper(nodes.callout),
  details: { run: (state, dispatch) => around(state, nodes.details) ? unfold(state, dispatch) : insertDetails(state, dispatch), isOn: (state) => around(state, nodes.details) !== null },
  bullets: list(nodes.bullet_list),
  numbers: list(nodes.ordered_list),
  indent: { run: sinkListItem(nodes.list_item) },
  outdent: { run: outdent },
  strong: mark(marks.strong),
  em: mark(marks.em),
  u: mark(marks.u),
  s: mark(marks.s),
  sub: mark(marks.sub),
  sup: mark(marks.sup),
  code: mark(marks.code),
  clear: { run: clear },
  rule: { run: insertRule },
  table: { run: insertTable },
  undo: { run: undo },
  redo: { run: redo },
  rowBefore: { run: tables.addRowBefore },
  rowAfter: { run: tables.addRowAfter },
  columnBefore: { run: tables.addColumnBefore },
  columnAfter: { run: tables.addColumnAfter },
  deleteRow: { run: within(tables.deleteRow) },
  deleteColumn: { run: within(tables.deleteColumn) },
  deleteTable: { run: tables.deleteTable },
  headerRow: toggleHeader("row"),
  headerColumn: toggleHeader("column"),
  merge: { run: tables.mergeCells },
  split: { run: tables.splitCell },
  remove: {
    run: (state, dispatch) => {
      const found = around(state, nodes.figure, nodes.image, nodes.formula);
      if (!found) {
        return false;
      }
      dispatch?.(state.tr.delete(found.pos, found.pos + found.node.nodeSize).scrollIntoView());
      return true;
    },
  },
};

/** Which entry of the block menu names the line the cursor is in. */
export function blockName(state) {
  return ["heading", "subheading", "minor", "code_block", "quote", "callout"].find((name) => commands[name].isOn(state)) ?? "text";
}

