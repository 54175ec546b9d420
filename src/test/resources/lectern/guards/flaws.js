// What is wrong with the page as it stands: sideways scrolling, and what axe finds in it and in everything that opens on it.
async ([options, opened]) => {
  const flaws = [];
  const settled = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const spent = { axe: 0, settle: 0 };

  const look = async (place, part) => {
    let t = performance.now();
    await settled();
    spent.settle += performance.now() - t;
    t = performance.now();
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth + 1) {
      flaws.push(`${part} scrolls sideways: ${document.documentElement.scrollWidth} of ${innerWidth}`);
    }
    const found = await axe.run(place, { ...options, resultTypes: ["violations"], ...(globalThis.perf && { performanceTimer: true }) });
    spent.axe += performance.now() - t;
    for (const rule of found.violations) {
      flaws.push(`${part} ${rule.id}: ${rule.nodes.map((node) => node.target.join(" ") + " " + node.html.slice(0, 120)).slice(0, 3).join(" and ")}`);
    }
  };

  const lookInside = async (element, open, close) => {
    const name = `#${element.id}`;
    if (opened.includes(name)) {
      return;
    }
    opened.push(name);
    open();
    await look(element, name);
    close();
  };

  await look(document, "page");
  for (const menu of document.querySelectorAll("[popover][id]:not(:popover-open)")) {
    const opener = document.querySelector(`[popovertarget="${CSS.escape(menu.id)}"]`);
    if (opener?.checkVisibility()) {
      await lookInside(menu, () => menu.showPopover(), () => menu.hidePopover());
    }
  }
  for (const dialog of document.querySelectorAll("dialog[id]:not([open])")) {
    await lookInside(dialog, () => dialog.showModal(), () => dialog.close());
  }
  const closed = [...document.querySelectorAll("main details:not([open])")].filter((details) => details.checkVisibility());
  if (closed.length > 0) {
    closed.forEach((details) => { details.open = true; });
    await look("main", "opened details");
    closed.forEach((details) => { details.open = false; });
  }
  return { flaws, opened, spent };
}
