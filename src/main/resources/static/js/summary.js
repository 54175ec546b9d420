// What came back wrong is met first; what went well is said aloud.
import { announce } from "./announce.js";
import { attach } from "./attach.js";

attach("[data-error-summary]", (summary) => {
  summary.focus();
  summary.addEventListener("click", (event) => {
    const field = event.target.closest("a") && document.getElementById(event.target.hash.slice(1));
    if (field) {
      event.preventDefault();
      field.focus();
      field.scrollIntoView({ block: "center" });
    }
  });
});
attach("[data-flash]", (flash) => announce(flash.querySelector("p").textContent));
