// What typing turns into: the marks of Markdown at the start of a line, and links from pasted addresses.
import { inputRules, textblockTypeInputRule, undoInputRule, wrappingInputRule, InputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { Plugin, TextSelection } from "prosemirror-state";
import { link } from "./address.js";
import { schema } from "./schema.js";

const { nodes, marks } = schema;
const NEEDS_A_LINE_AFTER = new Set(["figure", "table", "code_block", "details", "callout", "horizontal_rule"]);

const rule = new InputRule(/^---$/, (state, _, start) => {
  const $start = state.doc.resolve(start);
  if ($start.depth !== 1) {
    return null;
  }
  const tr = state.tr.replaceWith($start.before(), $start.after(), [nodes.horizontal_rule.create(), nodes.paragraph.create()]);
  return tr.setSelection(TextSelection.near(tr.doc.resolve($start.before() + 2)));
});

const shorthand = inputRules({
  rules: [
    textblockTypeInputRule(/^(#{2,4})\s$/, nodes.heading, (match) => ({ level: match[1].length })),
    textblockTypeInputRule(/^#\s$/, nodes.heading, { level: 2 }),
    textblockTypeInputRule(/^```([a-z0-9+#.-]*)\s$/, nodes.code_block, (match) => ({ language: match[1] || null })),
    wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
    wrappingInputRule(/^\s*[-*]\s$/, nodes.bullet_list),
    wrappingInputRule(/^(\d{1,3})\.\s$/, nodes.ordered_list, (match) => ({ start: Number(match[1]) }),
      (match, node) => node.childCount + node.attrs.start === Number(match[1])),
    rule,
  ],
});

/** An address pasted over words becomes their link. */
const linkPasted = new Plugin({
  props: {
    handlePaste(view, event) {
      const { from, to, empty, $from } = view.state.selection;
      const words = event.clipboardData?.getData("text/plain").trim() ?? "";
      const href = /^(https?:\/\/|mailto:)\S+$/.test(words) ? link(words) : null;
      if (!href || $from.parent.type.spec.code) {
        return false;
      }
      const tr = empty || !(view.state.selection instanceof TextSelection) ? view.state.tr.replaceSelectionWith(schema.text(words, [marks.link.create({ href })]), false)
        : view.state.tr.removeMark(from, to, marks.link).addMark(from, to, marks.link.create({ href }));
      view.dispatch(tr.removeStoredMark(marks.link).scrollIntoView());
      return true;
    },
  },
});

/** Below a picture, a table or the like there is always a line to type in; an empty one is not saved. */
const lineAtTheEnd = new Plugin({
  appendTransaction(_, before, { doc, tr }) {
    return NEEDS_A_LINE_AFTER.has(doc.lastChild.type.name) ? tr.insert(doc.content.size, nodes.paragraph.create()).setMeta("addToHistory", false) : null;
  },
});

export const typing = [shorthand, keymap({ Backspace: undoInputRule }), linkPasted, lineAtTheEnd];
