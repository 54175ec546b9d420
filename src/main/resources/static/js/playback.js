// The film of a lesson: goes on where its student stopped, reports what is watched, and holds those back who may not skip.
// [data-playback] is where the server is asked and told. Every report names all that the server has not counted yet, so that
// what is lost on the way, or comes faster than it counts, is told again.
import { announce } from "./announce.js";
import { attach } from "./attach.js";
import { showComplete } from "./lesson-complete.js";

const BEAT = 10000;
// Between two signs of a film that plays lies less than this, even in a tab in the background; more is a jump.
const LONGEST_STEP = 4;
const AT_AN_END = 5;
// A browser and the server may not agree on the last second; nobody asks for ever.
const MOST_STALLS = 6;

function written(seconds) {
  const two = (number) => String(number).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

// Stretches [from, to], merged and in order.
function joined(stretches) {
  const all = [...stretches].sort(([a], [b]) => a - b);
  const result = [];
  for (const [from, to] of all) {
    const last = result.at(-1);
    if (last && from <= last[1] + 0.01) {
      last[1] = Math.max(last[1], to);
    } else {
      result.push([from, to]);
    }
  }
  return result;
}

attach("[data-playback]", async (place) => {
  const film = document.querySelector("[data-lesson] video");
  if (!film) {
    return;
  }
  const token = document.querySelector("meta[name=csrf]")?.content;
  let watched = [];
  let counted = [];
  let before = null;
  let told = "";
  let stalls = 0;

  const step = () => {
    const now = film.currentTime;
    if (before !== null && !film.seeking && now > before && now - before < LONGEST_STEP) {
      watched = joined([...watched, [before, now]]);
    }
    before = film.seeking ? null : now;
  };
  const furthest = () => Math.max(0, ...watched.map(([, to]) => to), ...counted.map(([, to]) => to));
  const uncounted = () => watched.map(([from, to]) => [Math.round(from), Math.round(to)])
    .filter(([from, to]) => to > from && !counted.some(([start, end]) => start <= from && end >= to)).slice(0, 200);

  const take = (answer) => {
    stalls = answer.watched.join() === counted.join() ? stalls + 1 : 0;
    counted = answer.watched;
    const words = document.querySelector("[data-film-watched]");
    if (words) {
      words.textContent = words.dataset.words.replace("{0}", answer.percent);
    }
    return answer.complete && showComplete(place.dataset.completed);
  };

  const report = () => {
    step();
    if (!Number.isFinite(film.duration)) {
      return;
    }
    const position = film.ended ? 0 : Math.floor(film.currentTime);
    const stretches = uncounted();
    const news = `${position} ${stretches.join(" ")}`;
    if (stretches.length === 0 && news === told) {
      return;
    }
    told = news;
    fetch(place.dataset.playback, {
      method: "POST",
      keepalive: true,
      headers: { "Content-Type": "application/x-www-form-urlencoded", "X-CSRF-Token": token, Accept: "application/json" },
      body: new URLSearchParams({ position, length: Math.max(1, Math.round(film.duration)), watched: stretches.map((stretch) => stretch.join("-")).join(",") }),
    }).then((answer) => answer.ok && answer.json()).then((answer) => answer && take(answer)).catch(() => { told = ""; });
  };

  film.addEventListener("timeupdate", step);
  film.addEventListener("playing", step);
  film.addEventListener("seeking", () => {
    before = null;
    if (film.dataset.unskippable && film.currentTime > furthest() + 1) {
      film.currentTime = furthest();
      announce(film.dataset.unskippable);
    }
  });
  film.addEventListener("pause", report);
  film.addEventListener("ended", report);
  addEventListener("pagehide", report);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && report());
  setInterval(() => (!film.paused || uncounted().length > 0 && stalls < MOST_STALLS) && report(), BEAT);

  const known = await fetch(place.dataset.playback, { headers: { Accept: "application/json" } });
  if (!known.ok) {
    return;
  }
  const answer = await known.json();
  counted = answer.watched;
  told = `${answer.position} `;
  const goOn = () => {
    const isElsewhere = film.currentTime > 0 || !film.paused || /^#(time:|note-)/.test(location.hash);
    if (isElsewhere || answer.position < AT_AN_END || answer.position > film.duration - AT_AN_END) {
      return;
    }
    film.currentTime = answer.position;
    const line = document.createElement("p");
    line.className = "film__stopped";
    const again = document.createElement("button");
    again.type = "button";
    again.className = "link";
    again.textContent = place.dataset.restart;
    again.addEventListener("click", () => {
      film.currentTime = 0;
      line.remove();
      film.focus();
    });
    line.append(`${place.dataset.stopped.replace("{0}", written(answer.position))} · `, again);
    film.after(line);
  };
  if (film.readyState > 0) {
    goOn();
  } else {
    film.addEventListener("loadedmetadata", goOn, { once: true });
  }
});
