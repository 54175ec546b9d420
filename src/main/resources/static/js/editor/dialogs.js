// What the editor asks: each dialog comes from the page's template, filled in and read here.
import { NodeSelection, TextSelection } from "prosemirror-state";
import { link as checked, typed } from "./address.js";
import { line } from "./characters.js";
import { around, insertBlock, selectedNode } from "./commands.js";
import { SHORTCUTS, spelled } from "./keys.js";
import { find, insertPictures } from "./pictures.js";
import { schema } from "./schema.js";
import { linkAt } from "./toolbar.js";
import { draw } from "./uploads.js";

const { nodes, marks } = schema;
const LANGUAGES = ["ar", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hu", "it", "ja", "ko", "la", "nl", "no", "pl", "pt", "ro", "ru", "sv", "tr", "uk", "zh"];

/** The commands that ask something first. */
export function asking(dialogs, files, uploads, words) {
  const ask = (name, fill, accept) => open(dialogs.get(name), fill, accept);
  return {
    link: { asks: true, isOn: (state) => linkAt(state) !== null && linkAt(state) !== undefined, run: (state, dispatch, view) => canLink(state) && (!dispatch || askLink(view, ask)) },
    unlink: { run: unlink },
    pictureLink: { asks: true, run: (state, dispatch, view) => picture(state) !== null && (!dispatch || askPictureLink(view, ask)) },
    picture: { asks: true, run: (state, dispatch) => uploads !== null && !state.selection.$from.parent.type.spec.code && (!dispatch || files.click()) },
    describe: { asks: true, run: (state, dispatch, view) => picture(state) !== null && (!dispatch || askDescription(view, ask, picture(state).pos, uploads)) },
    formula: { asks: true, run: (state, dispatch, view) => canHoldFormula(state) && (!dispatch || askFormula(view, ask)) },
    language: { asks: true, run: (state, dispatch, view) => !state.selection.empty && !state.selection.$from.parent.type.spec.code && (!dispatch || askLanguage(view, ask)) },
    codeLanguage: { asks: true, run: (state, dispatch, view) => state.selection.$from.parent.type === nodes.code_block && (!dispatch || askCodeLanguage(view, ask)) },
    keys: { asks: true, run: (state, dispatch, view) => !dispatch || showKeys(view, dialogs.get("keys")) },
  };

  function canLink(state) {
    return state.selection.$from.parent.inlineContent && !state.selection.$from.parent.type.spec.code && !(state.selection instanceof NodeSelection);
  }

  function canHoldFormula(state) {
    return selectedNode(state, nodes.formula) !== null || state.selection.$from.parent.inlineContent && !state.selection.$from.parent.type.spec.code;
  }
}

/** Opens the dialog that describes a picture; `pos` is where it stands. */
export function askDescription(view, ask, pos, uploads) {
  const { node } = { node: view.state.doc.nodeAt(pos) };
  const upload = node.attrs.waiting ? uploads?.get(node.attrs.waiting) : null;
  const locate = () => upload ? find(view.state.doc, upload) : { node: view.state.doc.nodeAt(pos), pos };
  return ask("describe", (form, dialog) => {
    const { alt, decorative } = form.elements;
    alt.value = node.attrs.alt ?? "";
    decorative.checked = node.attrs.alt === "";
    const sync = () => { alt.disabled = decorative.checked; };
    decorative.onchange = sync;
    sync();
    dialog.querySelector("[data-preview]").replaceChildren(preview(node, upload));
  }, (form) => {
    const { alt, decorative } = form.elements;
    const found = locate();
    if (found?.node && "alt" in found.node.attrs) {
      const words = decorative.checked ? "" : line(alt.value) || null;
      view.dispatch(view.state.tr.setNodeAttribute(found.pos, "alt", words));
    }
    return true;
  }).then(() => view.focus());
}

/** Files chosen by the button: one is described at once, several later. */
export function choosePictures(view, files, uploads, ask) {
  const marksOf = insertPictures(view, [...files.files], uploads);
  files.value = "";
  const upload = marksOf.length === 1 ? uploads.get(marksOf[0]) : null;
  const found = upload && !upload.error ? find(view.state.doc, upload) : null;
  if (found) {
    askDescription(view, ask, found.pos, uploads);
  } else {
    view.focus();
  }
}

export function open(dialog, fill, accept) {
  const form = dialog.querySelector("form");
  form.reset();
  dialog.querySelectorAll("[data-error]").forEach((error) => { error.hidden = true; });
  form.querySelectorAll("[aria-invalid]").forEach((field) => field.removeAttribute("aria-invalid"));
  fill(form, dialog);
  dialog.querySelectorAll("[data-cancel]").forEach((button) => { button.onclick = () => dialog.close(); });
  form.onsubmit = (event) => {
    event.stopPropagation();
    if (accept(form, dialog) !== true) {
      event.preventDefault();
    }
  };
  dialog.onkeydown = (event) => event.stopPropagation();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(), { once: true });
    dialog.showModal();
  });
}

function askLink(view, ask) {
  const current = linkAt(view.state);
  const { empty } = view.state.selection;
  const range = current ? markRange(view.state, current) : view.state.selection;
  return ask("link", (form, dialog) => {
    form.elements.href.value = current?.attrs.href.replace(/^mailto:/, "") ?? "";
    dialog.querySelector("[data-for=words]").hidden = Boolean(current) || !empty;
  }, (form, dialog) => {
    const href = typed(form.elements.href.value);
    if (!href) {
      refuse(form.elements.href, dialog);
      return false;
    }
    const mark = marks.link.create({ href });
    const words = line(form.elements.words.value) || form.elements.href.value.trim();
    const tr = current || !empty ? view.state.tr.removeMark(range.from, range.to, marks.link).addMark(range.from, range.to, mark)
      : view.state.tr.replaceSelectionWith(schema.text(words, [...view.state.selection.$from.marks(), mark]), false);
    view.dispatch(tr.removeStoredMark(marks.link).scrollIntoView());
    return true;
  }).then(() => view.focus());
}

function refuse(field, dialog) {
  dialog.querySelector("[data-error]").hidden = false;
  field.setAttribute("aria-invalid", "true");
  field.focus();
}

function unlink(state, dispatch) {
  const current = linkAt(state);
  if (!current) {
    return false;
  }
  const { from, to } = markRange(state, current);
  dispatch?.(state.tr.removeMark(from, to, current));
  return true;
}

/** How far a mark reaches around the cursor. */
function markRange(state, mark) {
  const { $from, from, to, empty } = state.selection;
  if (!empty) {
    return { from, to };
  }
  const range = { from: $from.pos, to: $from.pos };
  let pos = $from.start();
  let begin = null;
  $from.parent.forEach((child) => {
    const isMarked = mark.isInSet(child.marks);
    begin = isMarked ? begin ?? pos : null;
    if (isMarked && begin <= $from.pos && $from.pos <= pos + child.nodeSize) {
      range.from = begin;
    }
    if (isMarked && range.from === begin && (range.to >= pos || pos <= $from.pos)) {
      range.to = pos + child.nodeSize;
    }
    pos += child.nodeSize;
  });
  return range;
}

function picture(state) {
  return around(state, nodes.figure, nodes.image);
}

function askPictureLink(view, ask) {
  const { node, pos } = picture(view.state);
  const isFigure = node.type === nodes.figure;
  const current = isFigure ? node.attrs.href : marks.link.isInSet(node.marks)?.attrs.href;
  return ask("link", (form, dialog) => {
    form.elements.href.value = current ?? "";
    dialog.querySelector("[data-for=words]").hidden = true;
  }, (form, dialog) => {
    const href = typed(form.elements.href.value);
    if (form.elements.href.value.trim() && !href) {
      refuse(form.elements.href, dialog);
      return false;
    }
    const tr = view.state.tr;
    if (isFigure) {
      tr.setNodeAttribute(pos, "href", href);
    } else {
      tr.removeMark(pos, pos + 1, marks.link);
      if (href) {
        tr.addMark(pos, pos + 1, marks.link.create({ href }));
      }
    }
    view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, pos)));
    return true;
  }).then(() => view.focus());
}

function preview(node, upload) {
  if (node.attrs.src) {
    const img = document.createElement("img");
    img.src = node.attrs.src;
    img.alt = "";
    return img;
  }
  const canvas = document.createElement("canvas");
  draw(upload.file, canvas);
  return canvas;
}

function askFormula(view, ask) {
  const current = selectedNode(view.state, nodes.formula);
  const { from, to } = view.state.selection;
  const selected = current ? current.attrs.tex : view.state.doc.textBetween(from, to, " ");
  return ask("formula", (form, dialog) => {
    const { tex, display } = form.elements;
    tex.value = selected;
    display.checked = current?.attrs.display ?? false;
    const show = () => showFormula(dialog, tex, display);
    tex.oninput = show;
    display.onchange = show;
    tex.onkeydown = (event) => {
      if (event.key === "Enter" && !event.shiftKey) {
        event.preventDefault();
        form.requestSubmit();
      }
    };
    show();
  }, (form) => {
    const tex = line(form.elements.tex.value);
    const tr = view.state.tr;
    if (tex) {
      const formula = nodes.formula.create({ tex, display: form.elements.display.checked });
      tr.replaceSelectionWith(formula);
    } else if (current) {
      tr.deleteSelection();
    }
    view.dispatch(tr.scrollIntoView());
    return true;
  }).then(() => view.focus());
}

async function showFormula(dialog, field, display) {
  const { set } = await import("../formulas.js");
  // Read after the wait: what is shown is what stands there now.
  const tex = line(field.value);
  const place = dialog.querySelector("[data-preview]");
  const error = dialog.querySelector("[data-error]");
  place.replaceChildren();
  const problem = tex ? set(tex, place, display.checked) : null;
  error.hidden = problem === null;
  error.textContent = problem ?? "";
}

function askLanguage(view, ask) {
  const { from, to } = view.state.selection;
  const names = new Intl.DisplayNames([document.documentElement.lang || "en"], { type: "language" });
  return ask("language", (form) => {
    const { lang } = form.elements;
    const current = view.state.doc.resolve(from + 1).marks().find((mark) => mark.type === marks.language)?.attrs.lang ?? "";
    const codes = [...new Set([...LANGUAGES, current].filter(Boolean))];
    const options = codes.map((code) => new Option(names.of(code), code, false, code === current)).sort((a, b) => a.text.localeCompare(b.text));
    lang.replaceChildren(lang.options[0], ...options);
    lang.value = current;
  }, (form) => {
    const code = form.elements.lang.value;
    const tr = view.state.tr.removeMark(from, to, marks.language);
    view.dispatch(code ? tr.addMark(from, to, marks.language.create({ lang: code })) : tr);
    return true;
  }).then(() => view.focus());
}

function askCodeLanguage(view, ask) {
  const { node, pos } = around(view.state, nodes.code_block);
  return ask("codeLanguage", (form) => {
    form.elements.language.value = node.attrs.language ?? "";
  }, (form) => {
    const name = form.elements.language.value.trim().toLowerCase().replace(/[^a-z0-9+#.-]/g, "").replace(/^[+#.-]+/, "").slice(0, 30);
    view.dispatch(view.state.tr.setNodeAttribute(pos, "language", name || null));
    return true;
  }).then(() => view.focus());
}

function showKeys(view, dialog) {
  const label = (name) => view.dom.closest("[data-editor]").querySelector(`[data-menu-of] [data-command="${name}"], [aria-label][data-command="${name}"]`);
  return open(dialog, () => {
    const rows = Object.entries({ ...SHORTCUTS, link: "Mod-k" }).flatMap(([name, shortcut]) => {
      const button = label(name);
      const term = document.createElement("dt");
      const keys = document.createElement("dd");
      const kbd = document.createElement("kbd");
      term.textContent = button?.getAttribute("aria-label") ?? button?.querySelector("span, u, s, code")?.textContent ?? name;
      kbd.textContent = spelled(shortcut);
      keys.append(kbd);
      return [term, keys];
    });
    dialog.querySelector("[data-keys]").replaceChildren(...rows);
  }, () => true).then(() => view.focus());
}
