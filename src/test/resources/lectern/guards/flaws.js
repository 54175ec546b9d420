// What is wrong with the page as it stands: sideways scrolling, and what axe finds in it and in everything that opens on it.
async ([rules, isFrameKnown]) => {
  const flaws = [];
  const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

  const look = async (place, part) => {
    await drawn();
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth + 1) {
      flaws.push(`${part} scrolls sideways: ${scrollWidth} in ${clientWidth}`);
    }
    const { violations } = await axe.run(place, { runOnly: rules, resultTypes: ["violations"] });
    for (const { id, nodes } of violations) {
      flaws.push(`${part} ${id}: ${nodes.slice(0, 3).map((node) => `${node.target} ${node.html.slice(0, 120)}`).join(" and ")}`);
    }
  };

  const isToBeOpened = (element) => !(isFrameKnown && element.matches("#me, #organizations, #go-to, #keys"));
  const opener = (popover) => document.querySelector(`[popovertarget="${CSS.escape(popover.id)}"]`);

  await look(document, "page");
  for (const popover of document.querySelectorAll("[popover][id]:not(:popover-open)")) {
    if (isToBeOpened(popover) && opener(popover)?.checkVisibility()) {
      popover.showPopover();
      await look(popover, `#${popover.id}`);
      popover.hidePopover();
    }
  }
  for (const dialog of document.querySelectorAll("dialog[id]:not([open])")) {
    if (isToBeOpened(dialog)) {
      dialog.showModal();
      await look(dialog, `#${dialog.id}`);
      dialog.close();
    }
  }
  const details = [...document.querySelectorAll("main details:not([open])")].filter((element) => element.checkVisibility());
  if (details.length > 0) {
    details.forEach((element) => { element.open = true; });
    await look("main", "opened");
    details.forEach((element) => { element.open = false; });
  }
  return flaws;
}
