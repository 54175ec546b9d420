// After "Load more" the focus stands on the first new row, so that the keyboard goes on where the list went on.
import { attach } from "./attach.js";

attach("[data-more]", (link) => {
  const rows = document.querySelector(link.getAttribute("hx-target"));
  link.addEventListener("htmx:beforeRequest", () => {
    const before = rows.children.length;
    rows.addEventListener("htmx:afterSettle", () => {
      const first = rows.children[before];
      const target = first?.querySelector("a[href], button, input") ?? first;
      if (target === first) {
        first?.setAttribute("tabindex", "-1");
      }
      target?.focus({ preventScroll: true });
    }, { once: true });
  });
});
