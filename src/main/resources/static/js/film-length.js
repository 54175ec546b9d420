// Tells the form of a lesson how long its film is, in seconds: [data-film-length] names the film.
import { attach } from "./attach.js";

attach("[data-film-length]", (field) => {
  const film = document.querySelector(field.dataset.filmLength);
  const tell = () => {
    if (Number.isFinite(film.duration)) {
      field.value = Math.max(1, Math.round(film.duration));
    }
  };
  film?.addEventListener("durationchange", tell);
  if (film?.readyState > 0) {
    tell();
  }
});
