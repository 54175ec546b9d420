// A form is sent once; after 300 ms its button shows that it works, after a second the page says what it does.
import { announce, words } from "./announce.js";

const working = new Map();

function begin(form, button) {
  const timers = [
    setTimeout(() => button?.setAttribute("aria-busy", "true"), 300),
    setTimeout(() => announce(form.dataset.working ?? words("working")), 1000),
  ];
  working.set(form, { button, timers });
}

function end(form) {
  const { button, timers } = working.get(form) ?? { timers: [] };
  timers.forEach(clearTimeout);
  button?.removeAttribute("aria-busy");
  working.delete(form);
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) {
    return;
  }
  if (working.has(form)) {
    event.preventDefault();
    return;
  }
  begin(form, event.submitter);
  // A download answers without leaving the page.
  setTimeout(() => end(form), 15000);
});

document.addEventListener("htmx:beforeRequest", (event) => {
  const element = event.detail.elt;
  if (!element.matches("form, button, a")) {
    return;
  }
  if (working.has(element)) {
    event.preventDefault();
  } else {
    begin(element, event.detail.requestConfig.triggeringEvent?.submitter ?? (element.matches(".button") ? element : null));
  }
});
document.addEventListener("htmx:afterRequest", (event) => end(event.detail.elt));
addEventListener("pageshow", () => [...working.keys()].forEach(end));

export { begin, end };
