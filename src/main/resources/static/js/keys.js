// Single keys: "?" shows the sheet, "/" leads to the search, data-key="n" presses the element that carries it.
// They can be switched off on the sheet, for people whose speech or hands press keys they do not mean.
import { attach } from "./attach.js";
import { open } from "./dialog.js";

const SETTING = "lectern-single-keys";
const isOff = () => localStorage.getItem(SETTING) === "off";
const isTyping = (target) => target.closest("input, textarea, select, video, audio, [contenteditable=true], [role=textbox]");

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isOff() || isTyping(event.target)) {
    return;
  }
  if (document.querySelector("dialog[open]")) {
    return;
  }
  const action = event.key === "?" ? sheet : event.key === "/" ? search : marked(event.key);
  if (action) {
    event.preventDefault();
    action();
  }
});

function sheet() {
  const dialog = document.getElementById("keys");
  const list = dialog.querySelector("[data-keys-here]");
  list.replaceChildren(...[...document.querySelectorAll("[data-key]")].flatMap(row));
  open(dialog);
}

function row(element) {
  const term = document.createElement("dt");
  const key = document.createElement("kbd");
  const detail = document.createElement("dd");
  key.textContent = { ArrowLeft: "←", ArrowRight: "→" }[element.dataset.key] ?? element.dataset.key;
  detail.textContent = element.dataset.keyLabel ?? element.textContent.trim();
  term.append(key);
  return [term, detail];
}

function search() {
  const field = document.querySelector("main [data-search-key]");
  if (field) {
    field.focus();
    field.select();
  } else {
    document.querySelector("[data-open-dialog=go-to]")?.click();
  }
}

function marked(key) {
  const element = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  return element && (() => element.click());
}

attach("[data-open-dialog=keys]", (button) => button.addEventListener("click", sheet));
attach("[data-single-keys]", (box) => {
  box.checked = !isOff();
  box.addEventListener("change", () => localStorage.setItem(SETTING, box.checked ? "on" : "off"));
});
