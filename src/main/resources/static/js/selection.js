// What can be done with text selected in a lesson: one toolbar beside the selection, whoever offers something in it.
//
// The page has, for each action, a template with one button:
//   <template data-selection-action="ask" data-href="/…"><button type="button" class="button …">Ask about this</button></template>
// (CourseTool.onSelection puts one there). Pressing the button dispatches "selection-action" on the template; it bubbles, and
// event.detail is { action, quote, prefix, suffix, start, range }, as passage.js understands it:
//   document.addEventListener("selection-action", (event) => { if (event.detail.action === "highlight") { event.preventDefault(); … } });
// Whoever handles it prevents the default, which is to go to data-href with quote, prefix and suffix as its query.
//
// Tab leads from the selection into the toolbar, the arrow keys move in it, Escape closes it.
import { announce } from "./announce.js";
import { attach } from "./attach.js";
import { passageOf, textOf } from "./passage.js";

const SETTLED = 200;
const LONGEST_IN_ADDRESS = 600;

attach("[data-lesson]", (lesson) => {
  const root = textOf(lesson);
  const bar = document.createElement("div");
  let passage = null;
  let range = null;
  let isPressed = false;
  let timer = 0;

  bar.className = "selection-bar";
  bar.hidden = true;
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", root.dataset.passages ?? "");
  lesson.after(bar);

  const buttons = () => [...bar.querySelectorAll("button, a[href]")];

  const hide = () => {
    bar.hidden = true;
    passage = null;
  };

  const selected = () => {
    const selection = getSelection();
    if (selection.isCollapsed || !selection.rangeCount) {
      return null;
    }
    const found = selection.getRangeAt(0);
    return root.contains(found.startContainer) || root.contains(found.endContainer) ? found : null;
  };

  const look = () => {
    if (isPressed || bar.contains(document.activeElement)) {
      return;
    }
    const found = selected();
    const next = found && passageOf(root, found);
    if (!next) {
      hide();
      return;
    }
    const isNew = bar.hidden;
    range = found.cloneRange();
    passage = next;
    if (isNew) {
      fill();
    }
    if (buttons().length) {
      bar.hidden = false;
      place();
      if (isNew) {
        announce(root.dataset.passagesHint ?? "");
      }
    }
  };

  const fill = () => {
    bar.replaceChildren();
    for (const template of document.querySelectorAll("template[data-selection-action]")) {
      const button = template.content.firstElementChild.cloneNode(true);
      button.addEventListener("click", () => choose(template));
      bar.append(button);
    }
    buttons().forEach((button, index) => { button.tabIndex = index ? -1 : 0; });
  };

  const choose = (template) => {
    const detail = { action: template.dataset.selectionAction, range, ...passage };
    const event = new CustomEvent("selection-action", { bubbles: true, cancelable: true, detail });
    hide();
    if (template.dispatchEvent(event) && template.dataset.href) {
      location.assign(withPassage(template.dataset.href, detail));
    }
  };

  // Above the selection; below it for fingers, as their system's own menu stands above.
  const place = () => {
    const lines = [...range.getClientRects()].filter((line) => line.width);
    const first = lines[0] ?? range.getBoundingClientRect();
    const last = lines.at(-1) ?? first;
    const origin = (bar.offsetParent ?? document.documentElement).getBoundingClientRect();
    const isBelow = matchMedia("(pointer: coarse)").matches || first.top < bar.offsetHeight + 72;
    const line = isBelow ? last : first;
    const wanted = line.left + line.width / 2 - bar.offsetWidth / 2;
    const left = Math.min(Math.max(8, wanted), document.documentElement.clientWidth - bar.offsetWidth - 8);
    const below = matchMedia("(pointer: coarse)").matches ? 28 : 8;
    const top = isBelow ? last.bottom + below : first.top - bar.offsetHeight - 8;
    Object.assign(bar.style, { left: `${left - origin.left}px`, top: `${top - origin.top}px` });
  };

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(look, SETTLED);
  };

  const move = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
    if (step === undefined) {
      return;
    }
    event.preventDefault();
    const all = buttons();
    const next = Math.min(all.length - 1, Math.max(0, all.indexOf(document.activeElement) + step));
    all.forEach((button, index) => { button.tabIndex = index === next ? 0 : -1; });
    all[next].focus();
  };

  document.addEventListener("selectionchange", later);
  document.addEventListener("pointerdown", (event) => { isPressed = !bar.contains(event.target); });
  for (const end of ["pointerup", "pointercancel", "dragend"]) {
    document.addEventListener(end, () => {
      isPressed = false;
      later();
    });
  }
  // A press on the toolbar leaves the selection alone.
  bar.addEventListener("pointerdown", (event) => event.preventDefault());
  bar.addEventListener("mousedown", (event) => event.preventDefault());
  bar.addEventListener("focusout", later);
  addEventListener("resize", () => bar.hidden || place());
  document.addEventListener("keydown", (event) => {
    if (bar.hidden) {
      return;
    }
    const isInside = bar.contains(document.activeElement);
    if (event.key === "Escape") {
      event.preventDefault();
      document.activeElement.blur();
      hide();
    } else if (isInside) {
      move(event);
    } else if (event.key === "Tab" && !event.shiftKey && !event.target.closest("input, textarea, select")) {
      event.preventDefault();
      buttons()[0].focus();
    }
  }, true);
  // Somebody may have been quicker than this script.
  later();
});

function withPassage(href, { quote, prefix, suffix }) {
  const address = new URL(href, location.href);
  const short = quote.slice(0, LONGEST_IN_ADDRESS);
  address.searchParams.set("quote", short);
  address.searchParams.set("prefix", prefix);
  address.searchParams.set("suffix", (quote.slice(LONGEST_IN_ADDRESS) + suffix).slice(0, 32));
  return address;
}
