// Behaviours that are fetched when a page, or what htmx brings into it, first has an element for them.
import { attach } from "./attach.js";

const behaviours = {
  "[data-more]": () => import("./pager.js"),
  "[data-bulk]": () => import("./bulk.js"),
  "[data-reveal]": () => import("./reveal.js"),
  "[data-copy]": () => import("./copy.js"),
  ".rich-text :is(table, pre)": () => import("./wide.js"),
  "[data-when]": () => import("./only-when.js"),
  "template[data-selection-action]": () => import("./selection.js"),
  "[data-passages]": () => import("./passage-link.js"),
  "[data-notes]": () => import("./notes.js"),
  "[data-lesson] :is(video, audio, iframe.video, .video-gate)": () => import("./film.js"),
  "[data-film-speed]": () => import("./film-speed.js"),
  "[data-film-length]": () => import("./film-length.js"),
  "[data-playback]": () => import("./playback.js"),
  "[data-film-lines]": () => import("./film-lines.js"),
  "[data-file-drop]": () => import("./file-drop.js"),
  "form[method=post]:has(textarea)": () => import("./kept-words.js"),
};
// Words were sent by the page before: have they arrived?
if (sessionStorage.getItem("sent")) {
  import("./kept-words.js").catch((problem) => console.error(problem));
}
for (const [selector, load] of Object.entries(behaviours)) {
  attach(selector, () => load().catch((problem) => console.error(problem)));
}
