// A toast offers to undo what has just been done. It leaves after 20 seconds, but never while someone is at it.
import { attach } from "./attach.js";

const STAYS = 20000;

attach(".toast:not([data-stays])", (note) => {
  let timer = setTimeout(() => note.remove(), STAYS);
  const stay = () => clearTimeout(timer);
  const leave = () => {
    stay();
    timer = setTimeout(() => note.remove(), STAYS);
  };
  note.addEventListener("pointerenter", stay);
  note.addEventListener("focusin", stay);
  note.addEventListener("pointerleave", leave);
  note.addEventListener("focusout", leave);
  note.querySelector("[data-close-toast]")?.addEventListener("click", () => note.remove());
});

// A toast of the browser's own: that a request failed, or that words are back, with a button where something can be done about it.
export function toast(sentence, button) {
  const note = document.createElement("div");
  note.className = "toast";
  note.textContent = sentence;
  if (button) {
    note.append(button);
  }
  document.getElementById("toasts")?.append(note);
  setTimeout(() => note.remove(), STAYS);
}
