// What is wrong with the page as it stands: sideways scrolling, what axe finds by some rules, and by all rules in what opens on it.
async ([rules, allRules, opened]) => {
  const flaws = [];
  // What watches sizes hears of a new one with the next picture.
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));

  const look = async (place, part, byRules) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth + 1) {
      flaws.push(`${part} scrolls sideways: ${scrollWidth} in ${clientWidth}`);
    }
    if (byRules.length === 0) {
      return;
    }
    const { violations } = await axe.run(place, { runOnly: byRules, resultTypes: ["violations"], iframes: false });
    for (const { id, nodes } of violations) {
      flaws.push(`${part} ${id}: ${nodes.slice(0, 3).map((node) => `${node.target} ${node.html.slice(0, 120)}`).join(" and ")}`);
    }
  };

  await look(document, "page", rules);
  if (opened === "nothing") {
    return flaws;
  }
  const isNew = (element) => opened === "everything" || !element.matches("#rail, #me, #organizations, #go-to, #keys");
  const opener = (popover) => document.querySelector(`[popovertarget="${CSS.escape(popover.id)}"]`);
  for (const popover of document.querySelectorAll("[popover][id]:not(:popover-open)")) {
    if (isNew(popover) && opener(popover)?.checkVisibility()) {
      popover.showPopover();
      await look(popover, `#${popover.id}`, allRules);
      popover.hidePopover();
    }
  }
  for (const dialog of document.querySelectorAll("dialog[id]:not([open])")) {
    if (isNew(dialog)) {
      dialog.showModal();
      await look(dialog, `#${dialog.id}`, allRules);
      dialog.close();
    }
  }
  const details = [...document.querySelectorAll("main details:not([open])")].filter((element) => element.checkVisibility());
  if (details.length > 0) {
    details.forEach((element) => { element.open = true; });
    await look("main", "opened", allRules);
    details.forEach((element) => { element.open = false; });
  }
  return flaws;
}
