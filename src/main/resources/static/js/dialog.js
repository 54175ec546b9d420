// data-open-dialog="id" opens a dialog (a link does without script), data-close-dialog closes the one around it.
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-open-dialog]");
  const dialog = opener && document.getElementById(opener.dataset.openDialog);
  if (dialog) {
    event.preventDefault();
    open(dialog);
  }
  if (event.target.closest("[data-close-dialog]")) {
    event.target.closest("dialog")?.close();
  }
});

// A press beside the dialog closes it; one that only ends there (a selection dragged out) does not.
document.addEventListener("pointerdown", (event) => {
  if (event.target instanceof HTMLDialogElement && isBeside(event.target, event)) {
    event.target.close();
  }
});

function isBeside(dialog, { clientX, clientY }) {
  const box = dialog.getBoundingClientRect();
  return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom;
}

export function open(dialog) {
  if (!dialog.open) {
    dialog.showModal();
  }
}
