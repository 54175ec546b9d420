// What is written into a form that has room for more than a line stays in this browser until it has arrived: through a lost
// network, a closed tab and a server that is gone. Lessons and notes have ways of their own.
import { words } from "./announce.js";
import { attach } from "./attach.js";
import { forget, keep, putBack } from "./drafts.js";
import { toast } from "./toast.js";

const SENT = "sent";
const AT_ONCE = 5000;
const person = document.querySelector("meta[name=person]")?.content;
const nameOf = (form) => `${person}:${new URL(form.getAttribute("action") ?? "", location.href).pathname}`;

// What arrived is answered by leading on to another page; what did not, by no page, by the form again or by a way in.
function hasArrived({ at }) {
  const [arrival] = performance.getEntriesByType("navigation");
  return arrival?.type === "navigate" && arrival.redirectCount > 0 && (arrival.responseStatus ?? 200) === 200
    && Math.abs(performance.timeOrigin - at) < AT_ONCE && !document.querySelector("input[type=password]");
}

function settle() {
  const sent = JSON.parse(sessionStorage.getItem(SENT));
  sessionStorage.removeItem(SENT);
  if (sent && hasArrived(sent)) {
    forget({ dataset: { draft: sent.name } });
  }
}

function offerToDiscard(form) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button--small";
  button.textContent = words("discard");
  button.addEventListener("click", () => {
    forget(form);
    location.reload();
  });
  toast(words("kept"), button);
}

if (person) {
  settle();
  attach("form[method=post]:has(textarea):not([data-autosave], [data-notes] *)", (form) => {
    form.dataset.draft = nameOf(form);
    if (putBack(form)) {
      offerToDiscard(form);
    }
    form.addEventListener("input", () => keep(form));
  });
  document.addEventListener("submit", ({ target: form, defaultPrevented }) => {
    if (form.dataset.draft && !form.dataset.autosave && !defaultPrevented && form.method === "post") {
      keep(form);
      sessionStorage.setItem(SENT, JSON.stringify({ name: form.dataset.draft, at: Date.now() }));
    }
  });
  document.addEventListener("htmx:afterRequest", ({ detail: { elt, successful } }) => {
    if (successful && elt.dataset?.draft && !elt.dataset.autosave) {
      forget(elt);
    }
  });
}
