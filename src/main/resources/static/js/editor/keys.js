// The keyboard. Tab belongs to the page except in tables and lists, and Escape gives it back even there.
import { baseKeymap, chainCommands } from "prosemirror-commands";
import { keymap } from "prosemirror-keymap";
import { splitListItem } from "prosemirror-schema-list";
import { Plugin } from "prosemirror-state";
import { commands, keyCommands } from "./commands.js";
import { schema } from "./schema.js";

export const SHORTCUTS = {
  text: "Mod-Alt-0",
  heading: "Mod-Alt-2",
  subheading: "Mod-Alt-3",
  minor: "Mod-Alt-4",
  strong: "Mod-b",
  em: "Mod-i",
  u: "Mod-u",
  s: "Mod-Shift-x",
  sub: "Mod-,",
  sup: "Mod-.",
  code: "Mod-e",
  numbers: "Mod-Shift-7",
  bullets: "Mod-Shift-8",
  quote: "Mod-Shift-9",
  code_block: "Mod-Alt-c",
  clear: "Mod-\\",
  undo: "Mod-z",
  redo: "Mod-y",
};

const isMac = /Mac|iP(hone|[oa]d)/.test(navigator.platform);

/** A shortcut as the keys are labelled. */
export function spelled(shortcut) {
  return shortcut.split("-").map((key) => ({ Mod: isMac ? "⌘" : "Ctrl", Shift: isMac ? "⇧" : "Shift", Alt: isMac ? "⌥" : "Alt" })[key] ?? key.toUpperCase())
    .join(isMac ? "" : " ");
}

export function keys({ link, focusToolbar }) {
  const bound = Object.fromEntries(Object.entries(SHORTCUTS).map(([name, shortcut]) => [shortcut, commands[name].run]));
  let tabLeaves = false;
  const unlessLeaving = (command) => (state, dispatch, view) => !tabLeaves && command(state, dispatch, view);

  const leaving = new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (event.key === "Escape") {
          tabLeaves = true;
          return false;
        }
        if (!["Tab", "Shift"].includes(event.key)) {
          tabLeaves = false;
        }
        if (event.key.toLowerCase() === "k" && (isMac ? event.metaKey : event.ctrlKey)) {
          // The page has a use for this key too.
          event.stopPropagation();
        }
        return false;
      },
      handleDOMEvents: {
        blur() {
          tabLeaves = false;
          return false;
        },
      },
    },
  });

  return [
    leaving,
    keymap({
      ...bound,
      "Mod-Shift-z": commands.redo.run,
      "Mod-k": link,
      "Alt-F10": focusToolbar,
      "Tab": unlessLeaving(chainCommands(keyCommands.nextCell, keyCommands.indent)),
      "Shift-Tab": unlessLeaving(chainCommands(keyCommands.previousCell, keyCommands.outdent)),
      "Enter": chainCommands(keyCommands.leaveLine, splitListItem(schema.nodes.list_item)),
      "Shift-Enter": keyCommands.hardBreak,
      "Mod-Enter": chainCommands(keyCommands.leaveBlock, keyCommands.createParagraphNear),
      "Backspace": keyCommands.backOutOfLine,
    }),
    keymap(baseKeymap),
  ];
}
