// One's own highlights and notes below a lesson: painted in its text, made from a selection or at a moment of its video, changed
// in a dialog. Without this the same forms and links work as pages.
import { announce } from "./announce.js";
import { attach } from "./attach.js";
import { open } from "./dialog.js";
import { idAfter, idAt, paint, show } from "./notes/marks.js";
import { formOf, fresh, outbox, post } from "./notes/outbox.js";
import { textOf } from "./passage.js";
import { toast } from "./toast.js";

const HIGHLIGHT = "highlight-";
const FIELDS = ["note", "version", "quote", "prefix", "suffix", "start", "seconds"];

attach("[data-notes]", (tool) => {
  const lesson = document.querySelector("[data-lesson]");
  const text = lesson && textOf(lesson);
  const dialog = tool.querySelector("dialog");
  const form = dialog.querySelector("form");
  const field = form.elements;
  const part = (name, root = form) => root.querySelector(`[data-note-${name}]`);
  let opened = "";
  let isSettled = true;
  let lastShown = null;

  const mail = outbox(tool.dataset.area, {
    addressOf: (sent) => sent.elements.note?.value ? form.dataset.old + sent.elements.note.value : form.dataset.new,
    heard: hear,
    changed: list,
    isOpen: (name) => dialog.open && name === mail.nameOf(form) || name === mail.nameOf(part("form", tool)),
  });

  const items = () => [...tool.querySelectorAll("[data-note]")];
  const item = (id) => items().find((one) => one.dataset.note === id);

  function known(one) {
    const { note, version, color, prefix, suffix, start } = one.dataset;
    const quote = part("quote", one)?.textContent ?? "";
    return { note, version, color, quote, prefix, suffix, start, body: part("body", one)?.textContent ?? "" };
  }

  // Those that wait to be sent are painted as well.
  function draw() {
    if (!text) {
      return;
    }
    const kept = mail.waiting().map(({ name, fields }) => ({ ...Object.fromEntries(fields), note: name }));
    const all = [...items().map(known), ...kept].filter((one) => one.quote);
    const passage = ({ quote, prefix, suffix, start }) => ({ quote, prefix, suffix, start: start ? Number(start) : NaN });
    const found = paint(text, all.map((one) => ({ id: one.note, color: one.color || "yellow", hasWords: one.body, passage: passage(one) })));
    for (const one of items().filter((each) => part("quote", each))) {
      part("lost", one).hidden = found.has(one.dataset.note);
      part("show", one).hidden = !found.has(one.dataset.note);
    }
    tool.querySelector("[data-notes-next]").hidden = !found.size;
  }

  // What was typed beside what was sent stays.
  function renew(page, sent) {
    const old = tool.querySelector("[data-notes-fresh]");
    const next = page?.querySelector("[data-notes-fresh]");
    if (!next) {
      location.reload();
      return;
    }
    const isFocused = old.contains(document.activeElement);
    const written = part("form", old);
    if (sent !== written) {
      part("form", next).replaceWith(written);
    }
    const before = new Set(items().map((one) => one.dataset.note));
    old.replaceWith(next);
    document.dispatchEvent(new CustomEvent("htmx:load", { detail: { elt: next } }));
    draw();
    if (isFocused) {
      (items().find((one) => !before.has(one.dataset.note)) ?? next.querySelector(".notes__bar button")).focus();
    }
    const flash = page.querySelector(".flash");
    if (flash?.querySelector("form")) {
      offerUndo(flash);
    } else if (flash) {
      toast(flash.textContent.trim());
    }
  }

  function offerUndo(flash) {
    const note = document.createElement("div");
    const words = document.createElement("span");
    note.className = "toast";
    words.textContent = flash.querySelector(".alert__body").textContent;
    note.append(words, flash.querySelector("form"));
    note.addEventListener("submit", (event) => {
      event.preventDefault();
      note.remove();
      step(event.target);
    });
    document.getElementById("toasts").append(note);
    document.dispatchEvent(new CustomEvent("htmx:load", { detail: { elt: note } }));
  }

  // A step that writes no words: the bookmark, deleting, taking back.
  async function step(sent) {
    const { state, page } = await post(sent.action, new FormData(sent));
    if (state === "done") {
      renew(page, sent);
    } else {
      toast(state === "away" ? document.getElementById("announcer").dataset.offline : tool.dataset.closed);
    }
    return state;
  }

  function hear({ state, page, status }, sent, isAgain) {
    tool.querySelector(`[data-refused="${mail.nameOf(sent)}"]`)?.remove();
    if (state === "done") {
      if (sent === form) {
        close();
      }
      renew(page, sent);
      (isAgain ? toast : announce)(isAgain ? tool.dataset.sent : tool.dataset.saved);
      return;
    }
    const reasons = page ? [...page.querySelectorAll(".error-summary li, form .alert--warn .alert__body")].map((one) => one.textContent.trim()) : [];
    const sentence = state === "away" ? tool.dataset.kept : reasons.join(" ") || tool.dataset.closed;
    if (state === "refused" && sent === form && dialog.open) {
      explain(sentence, page, status);
    } else if (state === "refused") {
      reject(sent, sentence);
    } else if (!isAgain) {
      toast(sentence);
      if (sent === form) {
        close();
      } else if (sent.matches("[data-note-form]")) {
        sent.reset();
        sent.elements._once.value = fresh();
      }
    }
    draw();
  }

  function explain(sentence, page, status) {
    part("problem").textContent = sentence;
    part("problem").hidden = false;
    field.body.setAttribute("aria-invalid", "true");
    if (status === 409) {
      field.version.value = page.querySelector("input[name=version]").value;
      part("theirs").textContent = page.querySelector("[data-note-theirs]").textContent;
      part("theirs").hidden = false;
    }
    field.body.focus();
  }

  // One that is refused stands there with the reason until it is discarded.
  function reject(sent, sentence) {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "button button--small", textContent: tool.dataset.discard });
    const box = notice(sentence, sent.elements);
    box.dataset.refused = mail.nameOf(sent);
    box.append(button);
    button.addEventListener("click", () => {
      box.remove();
      mail.discard(sent);
      draw();
    });
    tool.querySelector("[data-notes-kept]").append(box);
    if (sent.matches("[data-note-form]")) {
      sent.elements.body.focus();
    }
  }

  function notice(sentence, { quote, body }) {
    const box = document.createElement("div");
    const words = document.createElement("div");
    box.className = "alert alert--warn";
    words.className = "alert__body";
    for (const line of [sentence, quote?.value && `“${quote.value}”`, body?.value]) {
      if (line) {
        words.append(Object.assign(document.createElement("p"), { textContent: line }));
      }
    }
    box.append(words);
    return box;
  }

  function list(waiting) {
    const place = tool.querySelector("[data-notes-kept]");
    const refused = [...place.querySelectorAll("[data-refused]")];
    const names = refused.map((box) => box.dataset.refused);
    place.replaceChildren(...refused, ...waiting.filter(({ name }) => !names.includes(name)).map(({ fields }) => notice(tool.dataset.kept, formOf(fields).elements)));
  }

  function edit(values, title) {
    form.reset();
    for (const name of FIELDS) {
      field[name].value = values[name] ?? "";
    }
    field._once.value = fresh();
    field.body.value = values.body ?? "";
    field.color.value = values.color || "yellow";
    opened = field.body.value;
    isSettled = false;
    part("title").textContent = title;
    part("quoted").textContent = values.quote ?? "";
    part("quoted").hidden = part("colors").hidden = !values.quote;
    part("delete").hidden = !values.note;
    part("problem").hidden = part("theirs").hidden = true;
    field.body.removeAttribute("aria-invalid");
    open(dialog);
    field.body.focus();
  }

  function close() {
    isSettled = true;
    dialog.close();
  }

  const editNote = (id) => item(id) && edit(known(item(id)), tool.dataset.titleOld);

  form.addEventListener("input", () => field.body.value !== opened && mail.remember(form));
  // What was written is kept however the dialog goes, unless it is cancelled.
  dialog.addEventListener("close", () => {
    if (!isSettled && field.body.value !== opened && field.body.value.trim()) {
      isSettled = true;
      mail.send(formOf([...new FormData(form)].filter(([name]) => !name.startsWith("_")), field._once.value));
    }
  });
  part("delete").addEventListener("click", async () => {
    const sent = formOf([["back", "lesson"]]);
    sent.action = `${form.dataset.old}${field.note.value}/deletion`;
    mail.discard(form);
    close();
    await step(sent);
  });
  form.querySelectorAll("[data-note-cancel]").forEach((button) => button.addEventListener("click", () => {
    mail.discard(form);
    close();
  }));

  tool.addEventListener("input", (event) => {
    const written = event.target.form;
    if (written?.matches("[data-note-form]")) {
      mail.remember(written);
    }
  });
  tool.addEventListener("submit", (event) => {
    event.preventDefault();
    if (event.target.elements.body) {
      mail.send(event.target);
    } else {
      step(event.target);
    }
  });
  tool.addEventListener("click", (event) => {
    const one = event.target.closest("[data-note]");
    if (event.target.closest("[data-note-edit]")) {
      event.preventDefault();
      editNote(one.dataset.note);
    } else if (event.target.closest("[data-note-show]:not([href*='#time:'])") && text) {
      event.preventDefault();
      follow(new URL(event.target.closest("a").href).hash);
    } else if (event.target.closest("[data-notes-next]")) {
      lastShown = idAfter(lastShown);
      show(lastShown);
      editNote(lastShown);
    }
  });

  document.addEventListener("selection-action", (event) => {
    const { action, quote, prefix, suffix, start } = event.detail;
    const passage = { quote, prefix, suffix, start };
    if (action.startsWith(HIGHLIGHT)) {
      event.preventDefault();
      getSelection().removeAllRanges();
      mail.send(formOf(Object.entries({ ...passage, color: action.slice(HIGHLIGHT.length), body: "" })));
    } else if (action === "note") {
      event.preventDefault();
      edit(passage, tool.dataset.titleNew);
    }
  });

  text?.addEventListener("click", (event) => {
    if (getSelection().isCollapsed && !event.target.closest("a, button, input, summary, video, audio")) {
      const id = idAt(event.clientX, event.clientY);
      if (id) {
        lastShown = id;
        editNote(id);
      }
    }
  });

  function follow(hash) {
    const id = hash.match(/^#note-([0-9a-f-]{36})$/)?.[1];
    if (id && !show(id) && item(id)) {
      item(id).scrollIntoView({ block: "center" });
      item(id).focus();
    }
  }

  // The button to write at a moment of the video stands below it.
  function besideVideo() {
    const video = text?.querySelector("video");
    if (!video) {
      return;
    }
    const line = tool.querySelector("template[data-note-at]").content.firstElementChild.cloneNode(true);
    const words = line.querySelector("[data-words]");
    const now = () => Math.floor(video.currentTime);
    const say = () => { words.textContent = words.dataset.words.replace("{0}", clock(now())); };
    video.addEventListener("timeupdate", say);
    video.addEventListener("seeked", say);
    line.querySelector("button").addEventListener("click", () => {
      video.pause();
      edit({ seconds: now() }, words.textContent);
    });
    video.after(line);
    say();
  }

  besideVideo();
  draw();
  follow(location.hash);
  addEventListener("hashchange", () => follow(location.hash));
  mail.sendAll();
});

function clock(seconds) {
  const two = (number) => String(number).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
