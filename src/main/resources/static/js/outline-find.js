// Looks for lessons in the outline as one types: Enter goes to the first, Escape shows all again.
import { attach } from "./attach.js";

// The server compares alike (Sought.java), for pages without script.
const plain = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}+/gu, "")
  .replaceAll("ß", "ss").replaceAll("æ", "ae").replaceAll("œ", "oe").replaceAll("ø", "o").replaceAll("ł", "l").replaceAll("’", "'");

attach("[data-find]", (form) => {
  const field = form.elements.namedItem("find");
  const list = document.getElementById("outline-lines");
  const said = document.getElementById(field.getAttribute("aria-describedby"));
  let before = null;
  let hits = [];

  // Words are found in a line's own title and in those of the sections around it.
  const narrow = (lines, words, above) => {
    let isShown = false;
    for (const line of lines.children) {
      const path = `${above} ${plain(line.querySelector(".outline__title").textContent)}`;
      const inner = line.querySelector("ol");
      const isHit = words.every((word) => path.includes(word));
      if (isHit && !inner) {
        hits.push(line);
      }
      line.hidden = !(inner && narrow(inner, words, path)) && !isHit;
      isShown ||= !line.hidden;
    }
    return isShown;
  };

  const find = () => {
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    const all = [...list.querySelectorAll("details")];
    hits = [];
    narrow(list, words, "");
    if (words.length > 0) {
      before ??= new Map(all.map((fold) => [fold, fold.open]));
      list.dataset.finding = "";
      all.forEach((fold) => { fold.open = true; });
      said.textContent = hits.length > 0 ? form.dataset.found.replace("{0}", hits.length) : form.dataset.nothing;
    } else {
      delete list.dataset.finding;
      before?.forEach((isOpen, fold) => { fold.open = isOpen; });
      before = null;
      said.textContent = "";
    }
  };

  field.addEventListener("input", find);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && field.value) {
      event.preventDefault();
      field.value = "";
      find();
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (field.value.trim()) {
      hits.map((line) => line.querySelector("a[href]")).find(Boolean)?.click();
    }
  });
  if (field.value) {
    find();
  }
});
