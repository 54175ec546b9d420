// Reports the time a lesson is really looked at: while its tab is visible and somebody reads, scrolls, types or watches.
// The server counts several tabs once and never more than has passed.
import { attach } from "./attach.js";

const BEAT = 30;
const LONGEST = 45;
const IDLE = 180000;

attach("[data-time-spent]", (element) => {
  const token = document.querySelector("meta[name=csrf]")?.content;
  let seconds = 0;
  let last = performance.now();
  let active = last;

  const isWatching = () => [...document.querySelectorAll("video, audio")].some((media) => !media.paused && !media.ended);
  const isLearning = (now) => document.visibilityState === "visible" && (isWatching() || document.hasFocus() && now - active < IDLE);

  // A computer that slept did not learn: no step is longer than two seconds.
  const step = () => {
    const now = performance.now();
    if (isLearning(now)) {
      seconds += Math.min(2, (now - last) / 1000);
    }
    last = now;
    if (seconds >= BEAT) {
      report();
    }
  };

  const report = () => {
    const whole = Math.min(LONGEST, Math.floor(seconds));
    if (whole < 1) {
      return;
    }
    seconds -= whole;
    fetch(element.dataset.timeSpent, {
      method: "POST",
      keepalive: true,
      headers: { "Content-Type": "application/x-www-form-urlencoded", "X-CSRF-Token": token },
      body: `seconds=${whole}`,
    }).catch(() => {
      seconds = Math.min(LONGEST, seconds + whole);
    });
  };

  for (const sign of ["pointermove", "pointerdown", "keydown", "scroll", "touchmove"]) {
    addEventListener(sign, () => { active = performance.now(); }, { passive: true });
  }
  document.addEventListener("visibilitychange", () => {
    step();
    if (document.visibilityState === "hidden") {
      report();
    }
  });
  addEventListener("pagehide", () => {
    step();
    report();
  });
  setInterval(step, 1000);
});
