// A text is saved while it is written. The bar says how it stands; a newer text of somebody else is never written over.
// Until it is saved it is kept in the browser, through a lost network, a closed tab and a server that is gone.
import { attach } from "./attach.js";
import { forget, keep, putBack } from "./drafts.js";
import { toast } from "./toast.js";

const PAUSE = 1500;
const RETRY = 10000;

attach("form[data-autosave]", (form) => {
  const sign = document.querySelector("[data-saved]");
  const say = (sentence) => { sign.textContent = sentence; };
  let changes = 0;
  let saved = 0;
  let timer;
  let underWay = null;
  // Beside a newer text of somebody else, only the author decides what is saved.
  let isStopped = form.dataset.autosave === "off";

  if (isStopped) {
    say(sign.dataset.unsaved);
  }
  const isDirty = () => changes !== saved;
  const note = () => form.toggleAttribute("data-unsaved", isDirty());

  form.addEventListener("input", () => {
    changes += 1;
    note();
    keep(form);
    if (!isStopped) {
      say(sign.dataset.unsaved);
      later(PAUSE);
    }
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    saved = changes;
  });
  addEventListener("online", () => {
    if (isDirty() && !isStopped) {
      save();
    }
  });
  addEventListener("beforeunload", (event) => {
    if (isDirty()) {
      event.preventDefault();
    }
  });
  // Whatever else is pressed on the page, what was written comes first.
  document.addEventListener("submit", async (event) => {
    const other = event.target;
    if (other === form || other.method !== "post" || !isDirty() || isStopped) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    await save();
    if (!isDirty()) {
      other.requestSubmit(event.submitter);
    }
  }, { capture: true });

  function later(pause) {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  }

  function save() {
    clearTimeout(timer);
    form.dataset.saving = "yes";
    underWay ??= send().finally(() => {
      underWay = null;
      delete form.dataset.saving;
      note();
    });
    return underWay;
  }

  async function send() {
    const now = changes;
    say(sign.dataset.saving);
    let answer = null;
    try {
      answer = await fetch(form.action, { method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams(new FormData(form)) });
    } catch {
      // Falls through: no answer is an answer, too.
    }
    if (answer?.status === 409) {
      isStopped = true;
      say(sign.dataset.conflict);
    } else if (answer?.status === 422) {
      say(sign.dataset.invalid);
    } else if (answer?.ok && answer.headers.get("Content-Type")?.startsWith("application/json")) {
      const { version, saved: time } = await answer.json();
      form.elements.version.value = version;
      saved = now;
      if (isDirty()) {
        later(PAUSE);
      } else {
        forget(form);
        say(sign.dataset.savedWords.replace("{0}", time));
        form.dispatchEvent(new Event("autosaved", { bubbles: true }));
      }
    } else {
      say(sign.dataset.failed);
      later(RETRY);
    }
  }

  for (const link of document.querySelectorAll("[data-forgets-draft]")) {
    link.addEventListener("click", () => {
      saved = changes;
      forget(form);
    });
  }
  if (putBack(form)) {
    changes += 1;
    note();
    toast(sign.dataset.restored);
    if (!isStopped) {
      save();
    }
  }
});

attach("textarea[data-one-line]", (field) => field.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.isComposing) {
    event.preventDefault();
  }
}));
