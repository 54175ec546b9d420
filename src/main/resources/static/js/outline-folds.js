// The sections of an outline: what somebody folds is remembered for this course in this browser, and the line one comes from or is at is in view.
// No module: it stands behind the outline and runs there and then, so that nothing moves once it is seen.
(() => {
  const met = new WeakSet();
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

  // The line an address names, or that the page is about.
  function place(list) {
    const named = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    return list.contains(named) ? named : list.querySelector("[aria-current=page]")?.closest("li");
  }

  function restore(list) {
    if (met.has(list)) {
      return;
    }
    met.add(list);
    const states = kept(list);
    for (const fold of folds(list)) {
      fold.open = states[section(fold)] ?? fold.open;
    }
    for (let fold = place(list)?.parentElement.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      fold.open = true;
    }
    show(list);
  }

  // Only the outline is scrolled where it scrolls by itself, and nothing takes the focus.
  function show(list) {
    const line = place(list);
    const scroller = list.closest("[popover]");
    if (line && scroller && scroller.scrollHeight > scroller.clientHeight) {
      const above = line.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      if (above < 0 || above > scroller.clientHeight * 0.8) {
        scroller.scrollTop += above - scroller.clientHeight / 3;
      }
    } else if (line && line.id === location.hash.slice(1)) {
      line.scrollIntoView({ block: "center" });
    }
  }

  document.addEventListener("click", ({ target }) => {
    const list = document.getElementById("outline-lines");
    const fold = target.closest("summary")?.parentElement;
    const all = target.closest("[data-fold-all]");
    if (all) {
      const isOpen = all.dataset.foldAll === "unfold";
      folds(list).forEach((each) => { each.open = isOpen; });
      keep(list, Object.fromEntries(folds(list).map((each) => [section(each), isOpen])));
    } else if (fold && list?.contains(fold)) {
      keep(list, { [section(fold)]: !fold.open });
    }
  });

  // On a phone the outline beside a lesson is opened by its button.
  document.addEventListener("toggle", ({ target, newState }) => {
    const list = newState === "open" && target.matches("[popover]") ? target.querySelector("[data-folds]") : null;
    if (list) {
      show(list);
    }
  }, true);

  document.addEventListener("htmx:load", ({ detail }) => detail.elt.querySelectorAll("[data-folds]").forEach(restore));
  document.querySelectorAll("[data-folds]").forEach(restore);
  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-folds]").forEach(show));
})();
