// Times in the film of a lesson: #time:83 in the address goes there, and [data-film-time="#field"] takes the time where the
// film stands now. A film on another site is asked for its beginning when its reader lets it load.
import { attach } from "./attach.js";

const SIGN = "#time:";
const film = () => document.querySelector("[data-lesson] video, [data-lesson] audio");

function written(seconds) {
  const whole = Math.floor(seconds);
  const two = (number) => String(number).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  return hours ? `${hours}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}` : `${Math.floor(whole / 60)}:${two(whole % 60)}`;
}

function follow() {
  const seconds = location.hash.startsWith(SIGN) ? Number.parseInt(location.hash.slice(SIGN.length), 10) : NaN;
  if (!(seconds >= 0)) {
    return;
  }
  const own = film();
  const frame = document.querySelector("[data-lesson] iframe.video");
  const gate = document.querySelector("[data-lesson] .video-gate a[href^='?play']");
  if (own) {
    const go = () => { own.currentTime = seconds; };
    own.readyState > 0 ? go() : own.addEventListener("loadedmetadata", go, { once: true });
    own.focus({ preventScroll: true });
  } else if (frame) {
    const address = new URL(frame.src);
    if (address.hostname.includes("youtube")) {
      address.searchParams.set("start", seconds);
    } else {
      address.hash = `t=${seconds}s`;
    }
    frame.src = address;
  } else if (gate) {
    gate.setAttribute("href", `?play=yes${SIGN}${seconds}`);
  }
  (own ?? frame ?? gate)?.scrollIntoView({ block: "center" });
}

follow();
addEventListener("hashchange", follow);
document.addEventListener("click", ({ target }) => {
  const link = target.closest(`a[href*="${SIGN}"]`);
  if (link?.pathname === location.pathname && link.hash === location.hash) {
    follow();
  }
});

attach("[data-film-time]", (button) => {
  const field = document.querySelector(button.dataset.filmTime);
  button.hidden = !film();
  button.addEventListener("click", () => {
    field.value = written(film().currentTime);
    field.focus();
  });
});
