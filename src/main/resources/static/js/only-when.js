// What a form asks only for one choice of a field: shown while that is chosen.
import { attach } from "./attach.js";

attach("[data-when]", (part) => {
  const [name, value] = part.dataset.when.split("=");
  const field = part.closest("form").elements.namedItem(name);
  const show = () => { part.hidden = field.value !== value; };
  field.addEventListener("change", show);
  show();
});
