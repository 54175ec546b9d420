// Puts a menu beside its button and moves through it with the arrow keys. Opening and closing is the browser's own.
const opener = (menu) => document.querySelector(`[popovertarget="${CSS.escape(menu.id)}"]`);
const entries = (menu) => [...menu.querySelectorAll("a[href], button:not(:disabled)")];

function place(menu) {
  const box = opener(menu).getBoundingClientRect();
  const below = box.top + box.height / 2 < innerHeight / 2;
  const fromStart = box.left + box.width / 2 < innerWidth / 2;
  menu.dataset.placed = "";
  Object.assign(menu.style, {
    top: below ? `${box.bottom + 6}px` : "auto",
    bottom: below ? "auto" : `${innerHeight - box.top + 6}px`,
    left: fromStart ? `${Math.max(8, box.left)}px` : "auto",
    right: fromStart ? "auto" : `${Math.max(8, document.documentElement.clientWidth - box.right)}px`,
    maxHeight: `${(below ? innerHeight - box.bottom : box.top) - 16}px`,
    overflow: "auto",
  });
}

document.addEventListener("beforetoggle", (event) => {
  if (event.newState === "open" && event.target.matches(".menu") && opener(event.target)) {
    place(event.target);
  }
}, true);

document.addEventListener("keydown", (event) => {
  const button = event.target.closest("[data-menu][popovertarget]");
  if (button && event.key === "ArrowDown") {
    event.preventDefault();
    const menu = document.getElementById(button.getAttribute("popovertarget"));
    menu.showPopover();
    entries(menu)[0]?.focus();
    return;
  }
  const menu = event.target.closest(".menu[popover]");
  const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
  if (menu && step !== undefined) {
    event.preventDefault();
    const all = entries(menu);
    const next = Math.min(all.length - 1, Math.max(0, all.indexOf(document.activeElement) + step));
    all[next]?.focus();
  }
});

addEventListener("resize", () => document.querySelectorAll(".menu:popover-open").forEach(place));
addEventListener("scroll", (event) => {
  for (const menu of document.querySelectorAll(".menu:popover-open")) {
    if (!menu.contains(event.target) && opener(menu)) {
      place(menu);
    }
  }
}, { capture: true, passive: true });
