// Sections and lessons are dragged to where they belong; the buttons on the line do the same without dragging.
import "sortablejs";
import { attach } from "./attach.js";
import { announce } from "./announce.js";
import { toast } from "./toast.js";

const OPENS_AFTER = 600;

attach("[data-outline-list]", (list) => {
  for (const line of list.children) {
    const grip = document.createElement("span");
    grip.className = "author__grip";
    grip.ariaHidden = "true";
    line.querySelector(".author__row").prepend(grip);
  }
  window.Sortable.create(list, {
    group: "outline",
    handle: ".author__grip",
    draggable: "li",
    animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150,
    fallbackOnBody: true,
    invertSwap: true,
    ghostClass: "author__ghost",
    // Lessons stand in sections; at the top there are sections only.
    onMove: ({ to, dragged }) => to.dataset.parent !== "" || dragged.matches(".author__section"),
    onEnd: ({ item, from, to, oldIndex, newIndex }) => {
      if (from !== to || oldIndex !== newIndex) {
        move(item, to, newIndex);
      }
    },
  });
});

// A folded section opens for what is held over it for a moment.
let below = null;
let opening = 0;

function hold(fold) {
  if (fold !== below) {
    clearTimeout(opening);
    below = fold;
    opening = fold ? setTimeout(() => fold.firstElementChild.click(), OPENS_AFTER) : 0;
  }
}

document.addEventListener("dragover", ({ target }) =>
  hold(target.closest(".author__section:not(.author__ghost)")?.querySelector(":scope > details:not([open])") ?? null));
document.addEventListener("dragend", () => hold(null));

async function move(item, list, position) {
  const outline = item.closest("[data-outline]");
  const field = item.matches(".author__section") ? "parent" : "section";
  const body = new URLSearchParams({ [field]: list.dataset.parent, position, _csrf: document.querySelector("meta[name=csrf]").content });
  let moved = false;
  try {
    moved = (await fetch(`${item.querySelector(".author__link").pathname}/place`, { method: "POST", body })).ok;
  } catch {
    // Falls through to the sentence that says so.
  }
  if (!moved) {
    toast(outline.dataset.failed);
    announce(outline.dataset.failed);
  }
  await show(outline);
}

// The outline as the server has it now, whether the move went well or not.
async function show(outline) {
  try {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
    const fresh = page.getElementById("outline");
    if (fresh) {
      const place = outline.scrollTop;
      for (const box of outline.querySelectorAll("input:checked")) {
        fresh.querySelector(`input[value="${box.value}"]`)?.toggleAttribute("checked", true);
      }
      fresh.querySelector("[name=find]")?.setAttribute("value", outline.querySelector("[name=find]").value);
      outline.replaceChildren(...fresh.childNodes);
      document.dispatchEvent(new CustomEvent("htmx:load", { detail: { elt: outline } }));
      outline.scrollTop = place;
    }
  } catch {
    // Without a connection the lines stay as they were dropped; the sentence before has said so.
  }
}
