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

// A toast that has nothing to undo: the answer to a request that failed.
export function toast(sentence) {
  const note = document.createElement("div");
  note.className = "toast toast--plain";
  note.textContent = sentence;
  document.getElementById("toasts")?.append(note);
  setTimeout(() => note.remove(), STAYS);
}
