// A table or a piece of code that is wider than its text can be scrolled by keyboard too.
import { attach } from "./attach.js";

const watch = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) {
      target.tabIndex = 0;
    } else {
      target.removeAttribute("tabindex");
    }
  }
});

attach(".rich-text :is(table, pre)", (wide) => watch.observe(wide));
