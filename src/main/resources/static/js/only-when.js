// What a form asks only for some choices of a field (data-when="field=one,other"): shown while one of them is made.
import { attach } from "./attach.js";

attach("[data-when]", (part) => {
  const [name, value] = part.dataset.when.split("=");
  const field = part.closest("form").elements.namedItem(name);
  const values = value.split(",");
  const show = () => { part.hidden = !values.includes(field.value); };
  field.addEventListener("change", show);
  show();
});
