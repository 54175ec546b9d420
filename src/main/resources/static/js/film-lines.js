// Lists that go along with the film of a lesson: its transcript, its chapters. [data-film-lines] holds lines with data-at (seconds);
// the time in each becomes a way there, and the line that is spoken or shown now is marked.
import { attach } from "./attach.js";

const film = () => document.querySelector("[data-lesson] video");

function button(line) {
  const time = line.firstElementChild;
  const way = document.createElement("button");
  way.type = "button";
  way.className = "link transcript__time";
  way.textContent = time.textContent;
  way.addEventListener("click", () => { film().currentTime = Number(line.dataset.at); });
  time.replaceWith(way);
}

// A film on another site is told by the address of the page (film.js).
function link(line) {
  const time = line.firstElementChild;
  const way = document.createElement("a");
  way.className = "transcript__time";
  way.href = `#time:${Math.floor(Number(line.dataset.at))}`;
  way.textContent = time.textContent;
  time.replaceWith(way);
}

attach("[data-film-lines]", (list) => {
  const lines = [...list.children];
  const own = film();
  lines.forEach(own ? button : link);
  if (!own) {
    return;
  }
  let current = null;
  const mark = () => {
    const now = lines.findLast((line) => Number(line.dataset.at) <= own.currentTime + 0.05) ?? null;
    if (now === current) {
      return;
    }
    current?.removeAttribute("aria-current");
    now?.setAttribute("aria-current", "true");
    current = now;
    // Only the list is moved, never the page, and not under the hands of whoever is in it.
    if (now && !own.paused && !list.matches(":hover, :focus-within")) {
      list.scrollTop += now.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 3;
    }
  };
  for (const change of ["timeupdate", "seeked", "loadedmetadata"]) {
    own.addEventListener(change, mark);
  }
});
