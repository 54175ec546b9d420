// The hairline at the top of the reader: how far down the text one is.
import { attach } from "./attach.js";

attach("progress[data-reading]", (hair) => {
  const text = document.querySelector(hair.dataset.reading);
  const show = () => {
    const { top, height } = text.getBoundingClientRect();
    hair.value = Math.min(1, Math.max(0, -top / Math.max(1, height - innerHeight)));
  };
  addEventListener("scroll", show, { passive: true });
  addEventListener("resize", show);
  show();
});
