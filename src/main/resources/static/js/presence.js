// Who else has this lesson open, and whether somebody has saved a newer text: asked every few seconds while the page is seen,
// more often while one is not alone.
import { attach } from "./attach.js";

const ALONE = 15000;
const TOGETHER = 5000;
const SOON = 1000;

attach("[data-presence]", (place) => {
  const form = document.getElementById(place.dataset.presence);
  const people = place.querySelector("[data-others]");
  const notice = place.querySelector("[data-newer]");
  const token = document.querySelector("meta[name=csrf]").content;
  let timer;
  let shown = "";

  async function beat() {
    clearTimeout(timer);
    if (document.hidden) {
      return;
    }
    let pause = ALONE;
    try {
      const body = new URLSearchParams({ _csrf: token, version: form.elements.version.value });
      const answer = await fetch(place.dataset.href, { method: "POST", headers: { Accept: "application/json" }, body });
      if (answer.status === 403 || answer.status === 404) {
        // The lesson is gone, or it is not ours any more; saving says so.
        return;
      }
      if (answer.ok) {
        pause = show(await answer.json());
      }
    } catch {
      // Without a connection nobody is seen; the next beat tries again.
    }
    later(pause);
  }

  function later(pause) {
    clearTimeout(timer);
    timer = setTimeout(beat, pause);
  }

  /** Shows the answer; answers when to ask again. */
  function show({ version, others, newer = "" }) {
    // A save of this page that is under way has raised the version itself; its answer comes in a moment.
    if (newer && form.dataset.saving) {
      return SOON;
    }
    const words = newer && version > Number(form.elements.version.value) ? newer : "";
    const now = JSON.stringify([others, words]);
    // Words that stay as they are are not said again.
    if (now !== shown) {
      shown = now;
      people.replaceChildren(...others.map((sentence) => Object.assign(document.createElement("li"), { textContent: sentence })));
      people.hidden = others.length === 0;
      notice.querySelector("[data-words]").textContent = words;
      notice.hidden = !words;
      choose();
    }
    return others.length > 0 ? TOGETHER : ALONE;
  }

  function choose() {
    const isTyped = "unsaved" in form.dataset;
    notice.querySelector("[data-if-typed]").hidden = !isTyped;
    notice.querySelector("[data-if-read]").hidden = isTyped;
  }

  form.addEventListener("input", choose);
  document.addEventListener("visibilitychange", () => {
    clearTimeout(timer);
    beat();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) {
      beat();
    }
  });
  addEventListener("pagehide", () => {
    clearTimeout(timer);
    navigator.sendBeacon(`${place.dataset.href}/end`, new URLSearchParams({ _csrf: token }));
  });
  beat();
});
