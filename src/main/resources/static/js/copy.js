// data-copy="#id" copies the text or value of that element.
import { announce } from "./announce.js";
import { attach } from "./attach.js";

attach("[data-copy]", (button) => {
  const source = document.querySelector(button.dataset.copy);
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(source.value ?? source.textContent.trim());
    announce(button.dataset.copied);
    const label = button.textContent;
    button.textContent = button.dataset.copied;
    setTimeout(() => { button.textContent = label; }, 2000);
  });
});
