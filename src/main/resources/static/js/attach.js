// Runs a behaviour once on every element that asks for it, now and whenever htmx brings new ones.
export function attach(selector, behave) {
  const met = new WeakSet();
  const visit = (root) => {
    const found = [...root.querySelectorAll(selector)];
    if (root instanceof Element && root.matches(selector)) {
      found.unshift(root);
    }
    for (const element of found) {
      if (met.has(element)) {
        continue;
      }
      met.add(element);
      try {
        behave(element);
      } catch (problem) {
        console.error(problem);
      }
    }
  };
  visit(document);
  document.addEventListener("htmx:load", (event) => visit(event.detail.elt));
}
