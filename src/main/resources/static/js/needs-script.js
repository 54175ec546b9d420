// Shows what only works with scripts, hides what stands in for it, and names the command key of this machine.
import { attach } from "./attach.js";

attach("[data-needs-script]", (element) => { element.hidden = false; });
attach("[data-without-script]", (element) => { element.hidden = true; });
attach("[data-submit-on-change]", (field) => field.addEventListener("change", () => field.form.requestSubmit()));
attach("[data-command-key]", (key) => {
  if (/Mac|iPhone|iPad/.test(navigator.platform)) {
    key.textContent = key.textContent.replace("Ctrl ", "⌘");
  }
});
