// What stands out in a text leads to its place in the editor, from the list beside it or from another page.
import { attach } from "./attach.js";

const PLACE = /^(picture|heading|link|table)-(\d{1,6})$/;

function show(name) {
  const [, kind, number] = PLACE.exec(name) ?? [];
  const field = document.querySelector("textarea[data-rich-text]");
  if (kind && field) {
    field.dispatchEvent(new CustomEvent("rich-text:find", { detail: { kind, number: Number(number) } }));
  }
}

attach("[data-find]", (link) => link.addEventListener("click", (event) => {
  if (document.querySelector(".editor--ready")) {
    event.preventDefault();
    show(link.dataset.find);
  }
}));

const asked = new URLSearchParams(location.search).get("find");
if (asked && document.querySelector(".editor--ready")) {
  show(asked);
} else if (asked) {
  document.addEventListener("rich-text:ready", () => show(asked), { once: true });
}
