// Sections and lessons are dragged to where they belong; the buttons on the line do the same without dragging.
import "sortablejs";
import { attach } from "./attach.js";
import { announce } from "./announce.js";
import { toast } from "./toast.js";

attach("[data-outline-list]", (list) => window.Sortable.create(list, {
  group: "outline",
  handle: ".author__grip",
  draggable: "[data-item]",
  animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150,
  fallbackOnBody: true,
  invertSwap: true,
  ghostClass: "author__ghost",
  // Lessons stand in sections; at the top there are sections only.
  onMove: ({ to, dragged }) => to.dataset.parent !== "" || "section" in dragged.dataset,
  onEnd: ({ item, from, to, oldIndex, newIndex }) => {
    if (from !== to || oldIndex !== newIndex) {
      move(item, to, newIndex);
    }
  },
}));

async function move(item, list, position) {
  const outline = item.closest("[data-outline]");
  const field = "section" in item.dataset ? "parent" : "section";
  const body = new URLSearchParams({ [field]: list.dataset.parent, position, _csrf: document.querySelector("meta[name=csrf]").content });
  let moved = false;
  try {
    moved = (await fetch(`${item.dataset.item}/place`, { method: "POST", body })).ok;
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
      outline.replaceChildren(...fresh.childNodes);
      outline.scrollTop = place;
      document.dispatchEvent(new CustomEvent("htmx:load", { detail: { elt: outline } }));
    }
  } catch {
    // Without a connection the lines stay as they were dropped; the sentence before has said so.
  }
}
