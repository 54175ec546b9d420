// The sections of an outline: what somebody folds is remembered for this course in this browser, and the line one comes from or is at is in view.
import { attach } from "./attach.js";

const key = (list) => `lectern-folds:${list.dataset.folds}`;
const folds = (list) => [...list.querySelectorAll("details")];
const section = (fold) => fold.parentElement.id;

function kept(list) {
  try {
    return JSON.parse(localStorage.getItem(key(list))) ?? {};
  } catch {
    return {};
  }
}

// While lessons are looked for, sections open and fold for that alone.
function keep(list, states) {
  if (!("finding" in list.dataset)) {
    localStorage.setItem(key(list), JSON.stringify({ ...kept(list), ...states }));
  }
}

attach("[data-folds]", (list) => {
  const states = kept(list);
  for (const fold of folds(list)) {
    fold.open = states[section(fold)] ?? fold.open;
  }
  list.addEventListener("click", ({ target }) => {
    const fold = target.closest("summary")?.parentElement;
    if (fold) {
      keep(list, { [section(fold)]: !fold.open });
    }
  });
  show(list);
});

attach("[data-fold-all]", (button) => button.addEventListener("click", () => {
  const list = document.getElementById("outline-lines");
  const isOpen = button.dataset.foldAll === "unfold";
  folds(list).forEach((fold) => { fold.open = isOpen; });
  keep(list, Object.fromEntries(folds(list).map((fold) => [section(fold), isOpen])));
}));

// Only the outline is scrolled where it scrolls by itself, and nothing takes the focus.
function show(list) {
  const named = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  const line = list.contains(named) ? named : list.querySelector("[aria-current=page]")?.closest("li");
  if (!line) {
    return;
  }
  for (let fold = line.parentElement.closest("details"); fold; fold = fold.parentElement.closest("details")) {
    fold.open = true;
  }
  const scroller = list.closest("[popover]");
  if (scroller && scroller.scrollHeight > scroller.clientHeight) {
    const above = line.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    if (above < 0 || above > scroller.clientHeight * 0.8) {
      scroller.scrollTop += above - scroller.clientHeight / 3;
    }
  } else if (line === named) {
    line.scrollIntoView({ block: "center" });
  }
}

// On a phone the outline beside a lesson is opened by its button.
document.addEventListener("toggle", ({ target, newState }) => {
  const list = newState === "open" && target.matches("[popover]") ? target.querySelector("[data-folds]") : null;
  if (list) {
    show(list);
  }
}, true);
