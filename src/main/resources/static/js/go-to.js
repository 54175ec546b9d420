// "Go to…": Ctrl K opens it, htmx fetches what is found, arrow keys choose, Enter goes.
import { attach } from "./attach.js";
import { open } from "./dialog.js";

attach("[data-go-to]", (form) => {
  const dialog = form.closest("dialog");
  const input = form.querySelector("input[name=q]");
  const results = dialog.querySelector("[role=listbox]");
  const hits = () => [...results.querySelectorAll("a[role=option]")];
  let chosen = -1;

  const choose = (index) => {
    const all = hits();
    chosen = all.length ? (index + all.length) % all.length : -1;
    all.forEach((hit, place) => hit.setAttribute("aria-selected", String(place === chosen)));
    input.setAttribute("aria-expanded", String(all.length > 0));
    if (chosen >= 0) {
      input.setAttribute("aria-activedescendant", all[chosen].id);
      all[chosen].scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };

  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      open(dialog);
      input.select();
    }
  });
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      choose(chosen + step);
    }
  });
  form.addEventListener("submit", (event) => {
    const hit = hits()[chosen];
    if (hit) {
      event.preventDefault();
      location.assign(hit.href);
    }
  });
  results.addEventListener("htmx:afterSwap", () => choose(0));
});
