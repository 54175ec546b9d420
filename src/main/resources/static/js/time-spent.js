// Reports the time a lesson is really looked at: while its tab is visible and somebody reads, scrolls, types or watches.
// The server counts several tabs once and never more than has passed.
import { attach } from "./attach.js";
import { showComplete } from "./lesson-complete.js";

const BEAT = 30;
const LONGEST = 45;
const IDLE = 180000;

attach("[data-time-spent]", (element) => {
  const token = document.querySelector("meta[name=csrf]")?.content;
  let seconds = 0;
  let last = performance.now();
  let active = last;
  // Where reading to the end completes a lesson: how much longer it takes at least, and whether the end was in sight.
  const isToRead = element.dataset.readingLeft !== undefined;
  let left = Number(element.dataset.readingLeft);
  let isAtEnd = false;
  let isComplete = false;

  const isWatching = () => [...document.querySelectorAll("video, audio")].some((media) => !media.paused && !media.ended);
  const isLearning = (now) => document.visibilityState === "visible" && (isWatching() || document.hasFocus() && now - active < IDLE);

  // A computer that slept did not learn: no step is longer than two seconds.
  const step = () => {
    const now = performance.now();
    if (isLearning(now)) {
      seconds += Math.min(2, (now - last) / 1000);
    }
    last = now;
    if (seconds >= BEAT || isToRead && isAtEnd && !isComplete && seconds >= Math.max(1, left)) {
      report();
    }
  };

  const report = () => {
    const whole = Math.min(LONGEST, Math.floor(seconds));
    if (whole < 1) {
      return;
    }
    seconds -= whole;
    left -= whole;
    fetch(element.dataset.timeSpent, {
      method: "POST",
      keepalive: true,
      headers: { "Content-Type": "application/x-www-form-urlencoded", "X-CSRF-Token": token },
      body: `seconds=${whole}${isAtEnd ? "&end=yes" : ""}`,
    }).then((answer) => {
      if (answer.status === 205) {
        isComplete = true;
        return showComplete(element.dataset.completed);
      }
    }).catch(() => {
      seconds = Math.min(LONGEST, seconds + whole);
    });
  };

  if (isToRead) {
    new IntersectionObserver(([end]) => {
      isAtEnd ||= end.isIntersecting;
    }).observe(document.querySelector("[data-text-end]"));
  }

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
