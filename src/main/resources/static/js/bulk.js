// Selection in a list: the bar appears with the first tick and says how many; the box in the head ticks all, and a tick with
// Shift all since the last one. The boxes belong to the form, wherever on the page they stand.
import { attach } from "./attach.js";

attach("[data-bulk]", (form) => {
  const bar = form.querySelector(".bulk");
  const count = form.querySelector("[data-bulk-count]");
  const boxes = () => [...form.elements].filter((field) => "bulkOne" in field.dataset);
  // A list that is narrowed by a search: what is not shown is not ticked along with the rest.
  const shown = () => boxes().filter((box) => !box.closest("[hidden]"));
  const heads = () => [...form.elements].filter((field) => "bulkAll" in field.dataset);
  let last = null;

  const show = () => {
    const all = boxes();
    const ticked = all.filter((box) => box.checked).length;
    bar.hidden = ticked === 0;
    count.textContent = count.dataset.bulkCount.replace("{0}", ticked);
    for (const head of heads()) {
      head.checked = ticked > 0 && shown().every((box) => box.checked);
      head.indeterminate = ticked > 0 && !head.checked;
    }
  };
  const tick = (some, isTicked) => some.forEach((box) => { box.checked = isTicked; });

  document.addEventListener("click", ({ target, shiftKey }) => {
    if (!(target instanceof HTMLInputElement) || target.form !== form || !("bulkOne" in target.dataset)) {
      return;
    }
    const all = shown();
    const [from, to] = [all.indexOf(last), all.indexOf(target)].sort((one, other) => one - other);
    if (shiftKey && from >= 0) {
      tick(all.slice(from, to + 1), target.checked);
    }
    last = target;
  });
  document.addEventListener("change", ({ target }) => {
    if (target.form !== form) {
      return;
    }
    if ("bulkAll" in target.dataset) {
      tick(shown(), target.checked);
    }
    show();
  });
  form.querySelector("[data-bulk-none]")?.addEventListener("click", () => {
    tick(boxes(), false);
    show();
    heads()[0]?.focus();
  });
  document.addEventListener("htmx:load", show);
  show();
});
