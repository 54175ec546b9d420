// What came back wrong is met first; what went well is said aloud.
import { announce } from "./announce.js";
import { attach } from "./attach.js";

attach("[data-error-summary]", (summary) => {
  summary.focus();
  for (const link of summary.querySelectorAll("a")) {
    const label = document.querySelector(`label[for="${CSS.escape(link.hash.slice(1))}"] > :first-child`);
    if (label) {
      link.prepend(`${label.textContent}: `);
    }
  }
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
