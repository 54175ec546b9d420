// Selection in a table: the bar appears with the first tick and says how many; the box in the head ticks all.
import { attach } from "./attach.js";

attach("[data-bulk]", (form) => {
  const bar = form.querySelector(".bulk");
  const all = form.querySelector("[data-bulk-all]");
  const count = form.querySelector("[data-bulk-count]");
  const boxes = () => [...form.querySelectorAll("[data-bulk-one]")];

  const show = () => {
    const ticked = boxes().filter((box) => box.checked).length;
    bar.hidden = ticked === 0;
    count.textContent = count.dataset.bulkCount.replace("{0}", ticked);
    if (all) {
      all.checked = ticked > 0 && ticked === boxes().length;
      all.indeterminate = ticked > 0 && !all.checked;
    }
  };
  form.addEventListener("change", (event) => {
    if (event.target === all) {
      boxes().forEach((box) => { box.checked = all.checked; });
    }
    show();
  });
  form.addEventListener("htmx:afterSettle", show);
  show();
});
