// How fast films play, chosen once for all of them and kept in this browser.
import { attach } from "./attach.js";

const KEY = "film-speed";
const SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, 2];

function kept() {
  try {
    return Number(localStorage.getItem(KEY)) || 1;
  } catch {
    return 1;
  }
}

attach("[data-film-speed]", (select) => {
  const film = document.querySelector("[data-lesson] video");
  const written = new Intl.NumberFormat(document.documentElement.lang);
  select.append(...SPEEDS.map((speed) => new Option(`${written.format(speed)}×`, speed)));
  const show = () => { select.value = SPEEDS.includes(film.playbackRate) ? film.playbackRate : 1; };
  film.defaultPlaybackRate = film.playbackRate = SPEEDS.includes(kept()) ? kept() : 1;
  show();
  select.addEventListener("change", () => { film.playbackRate = Number(select.value); });
  film.addEventListener("ratechange", () => {
    show();
    try {
      localStorage.setItem(KEY, film.playbackRate);
    } catch {
      // It holds for this page then.
    }
  });
});
