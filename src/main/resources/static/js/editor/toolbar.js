// The tools above the text: one stop of the Tab key, arrows within, pressed and possible as the selection says.
import { isInTable } from "prosemirror-tables";
import { around, blockName, selectedNode } from "./commands.js";
import { SHORTCUTS, spelled } from "./keys.js";
import { schema } from "./schema.js";

const { nodes, marks } = schema;

let menus = 0;

export class Toolbar {
  /** `bar` and `menus` come from the template of the page; `commands` are those the buttons name. */
  constructor(view, bar, menuElements, commands, words) {
    Object.assign(this, { view, bar, menuElements, commands, words });
    this.buttons = [bar, ...menuElements].flatMap((part) => [...part.querySelectorAll("[data-command]")]);
    this.rows = [...bar.querySelectorAll("[data-toolbar]")];
    this.buttons.forEach((button) => this.prepare(button));
    menuElements.forEach((menu) => this.prepareMenu(menu));
    this.rows.forEach((row) => this.rove(row));
    this.update();
  }

  prepare(button) {
    const name = button.dataset.command;
    const shortcut = SHORTCUTS[name] ?? (name === "link" ? "Mod-k" : null);
    if (shortcut && button.closest("[data-toolbar]")) {
      button.title = `${button.getAttribute("aria-label") ?? button.textContent} (${spelled(shortcut)})`;
    } else if (button.hasAttribute("aria-label")) {
      button.title = button.getAttribute("aria-label");
    }
    if (shortcut && button.closest("[data-menu-of]")) {
      const keys = document.createElement("kbd");
      keys.className = "push";
      keys.setAttribute("aria-hidden", "true");
      keys.textContent = spelled(shortcut);
      button.append(keys);
    }
    // The cursor stays in the text.
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => this.run(name, button));
  }

  run(name, button) {
    const menu = button.closest("[data-menu-of]");
    menu?.hidePopover();
    if (button.getAttribute("aria-disabled") === "true") {
      return;
    }
    const command = this.commands[name];
    command.run(this.view.state, this.view.dispatch, this.view);
    if (!command.asks) {
      this.view.focus();
    }
  }

  prepareMenu(menu) {
    const button = this.bar.querySelector(`[data-menu=${menu.dataset.menuOf}]`);
    menu.id = `editor-menu-${++menus}`;
    button.setAttribute("popovertarget", menu.id);
    button.setAttribute("aria-haspopup", "menu");
    button.title = button.getAttribute("aria-label");
    menu.setAttribute("role", "menu");
    menu.setAttribute("aria-label", button.getAttribute("aria-label"));
    menu.querySelectorAll("ul, li").forEach((element) => element.setAttribute("role", "none"));
    menu.querySelectorAll("hr").forEach((element) => element.setAttribute("role", "separator"));
    menu.querySelectorAll("button").forEach((entry) => entry.setAttribute("role", this.commands[entry.dataset.command].isOn ? "menuitemcheckbox" : "menuitem"));
    menu.addEventListener("toggle", (event) => {
      if (event.newState === "open") {
        (menu.querySelector("[aria-checked=true]") ?? menu.querySelector("button")).focus();
      }
    });
  }

  /** One button of a row is reached by Tab, the others from it by the arrow keys. */
  rove(row) {
    const all = [...row.querySelectorAll("button, a")];
    const choose = (chosen) => all.forEach((button) => { button.tabIndex = button === chosen ? 0 : -1; });
    choose(all[0]);
    row.addEventListener("focusin", (event) => choose(event.target.closest("button, a")));
    row.addEventListener("keydown", (event) => {
      const seen = all.filter((button) => button.offsetParent !== null);
      const at = seen.indexOf(event.target);
      const ahead = getComputedStyle(row).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
      const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: seen.length - 1 }[event.key];
      if (event.key === "Escape") {
        this.view.focus();
      } else if (to !== undefined && at >= 0) {
        event.preventDefault();
        const step = ahead === "ArrowLeft" && event.key.startsWith("Arrow") ? 2 * at - to : to;
        seen[(step + seen.length) % seen.length].focus();
      }
    });
  }

  focus() {
    this.rows[0].querySelector("[tabindex='0']").focus();
  }

  update() {
    const { state } = this.view;
    for (const button of this.buttons) {
      const command = this.commands[button.dataset.command];
      const isOn = Boolean(command.isOn?.(state));
      const isPossible = command.run(state, undefined, this.view) !== false;
      if (button.hasAttribute("aria-pressed")) {
        button.setAttribute("aria-pressed", isOn);
      } else if (button.getAttribute("role") === "menuitemcheckbox") {
        button.setAttribute("aria-checked", isOn);
      }
      if (button.hasAttribute("data-only-possible")) {
        button.hidden = !isPossible;
      }
      isPossible || isOn ? button.removeAttribute("aria-disabled") : button.setAttribute("aria-disabled", "true");
    }
    const name = blockName(state);
    this.bar.querySelector("[data-block-name]").textContent = this.menuElements.flatMap((menu) => [...menu.querySelectorAll(`[data-command=${name}] > span`)])[0].textContent;
    this.showRow(state);
  }

  /** Below the tools for everything stand those for what the cursor is in. */
  showRow(state) {
    const where = place(state);
    for (const row of this.rows) {
      row.hidden = Boolean(row.dataset.where) && row.dataset.where !== where;
    }
    if (where === "link") {
      const address = this.bar.querySelector("[data-address]");
      address.href = linkAt(state).attrs.href;
      address.textContent = linkAt(state).attrs.href;
    }
    if (where === "code") {
      this.bar.querySelector("[data-code-language]").textContent = state.selection.$from.parent.attrs.language ?? this.words.plain;
    }
  }
}

function place(state) {
  if (selectedNode(state, nodes.figure, nodes.image) || around(state, nodes.figure)) {
    return "picture";
  }
  if (selectedNode(state, nodes.formula)) {
    return "formula";
  }
  if (state.selection.$from.parent.type === nodes.code_block) {
    return "code";
  }
  if (linkAt(state)) {
    return "link";
  }
  return isInTable(state) ? "table" : null;
}

/** The link the cursor is in, or that the selection begins in. */
export function linkAt(state) {
  const { $from, from, to, empty } = state.selection;
  const own = marks.link.isInSet($from.marks()) ?? (empty ? marks.link.isInSet($from.nodeAfter?.marks ?? []) : null);
  if (own || empty) {
    return own;
  }
  let first = null;
  state.doc.nodesBetween(from, to, (node) => {
    first ??= marks.link.isInSet(node.marks) ?? null;
    return first === null;
  });
  return first;
}
