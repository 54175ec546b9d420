// Turns each textarea[data-rich-text] into an editor. The textarea stays the field of the form and always holds the text.
import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { history } from "prosemirror-history";
import { EditorState, Plugin } from "prosemirror-state";
import { fixTables, tableEditing } from "prosemirror-tables";
import { Decoration, DecorationSet, EditorView } from "prosemirror-view";
import { attach } from "../attach.js";
import { toast } from "../toast.js";
import { commands as plain } from "./commands.js";
import { asking, askDescription, choosePictures, open } from "./dialogs.js";
import { FormulaView } from "./formula.js";
import { read, text, write } from "./html.js";
import { keys } from "./keys.js";
import { clean, intoCells } from "./paste.js";
import { FigureView, pictureFiles, settle } from "./pictures.js";
import { place } from "./places.js";
import { Toolbar } from "./toolbar.js";
import { typing } from "./typing.js";
import { Uploads } from "./uploads.js";

const PAUSE = 250;
// As much as the server stores.
const LONGEST = 1_000_000;
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,2}|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]*[\p{L}\p{N}][^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]*/gu;

class Editor {
  constructor(field) {
    this.field = field;
    this.root = field.closest("[data-editor]");
    const template = this.root.querySelector("template[data-editor-tools]") ?? document.querySelector("template[data-editor-tools]");
    this.words = template.dataset;
    this.parts = template.content.cloneNode(true);
    this.bar = this.parts.querySelector("[data-bar]");
    this.foot = this.parts.querySelector("[data-foot]");
    this.files = this.parts.querySelector("[data-files]");
    this.menus = [...this.parts.querySelectorAll("[data-menu-of]")];
    this.dialogs = new Map([...this.parts.querySelectorAll("dialog")].map((dialog) => [dialog.dataset.dialog, dialog]));
    this.uploads = field.dataset.upload ? new Uploads(field.dataset.upload, this.words, (upload) => this.arrived(upload)) : null;
    this.ask = (name, fill, accept) => open(this.dialogs.get(name), fill, accept);
    this.build();
    this.listen();
    this.count();
    field.dispatchEvent(new Event("rich-text:ready", { bubbles: true }));
  }

  build() {
    const help = this.parts.querySelector("[data-help]");
    help.id = `${this.field.id || this.field.name}-editor-help`;
    const place = document.createElement("div");
    place.className = "editor__text";
    this.field.before(this.bar, place, this.foot, help, this.files, ...this.menus);
    const codes = this.dialogs.get("codeLanguage");
    codes.querySelector("datalist").id = `${help.id}-codes`;
    codes.querySelector("[name=language]").setAttribute("list", `${help.id}-codes`);
    // Outside the form, so that what they ask is not sent with it.
    document.body.append(...this.dialogs.values());
    this.view = new EditorView({ mount: place }, {
      state: this.state(this.field.value),
      attributes: this.attributes(help),
      nodeViews: {
        figure: (node, view, getPos) => new FigureView(node, view, getPos, {
          uploads: this.uploads,
          words: this.words,
          icon: (name) => this.icon(name),
          describe: (pos) => askDescription(view, this.ask, pos, this.uploads),
        }),
        formula: (node, view, getPos) => new FormulaView(node, view, getPos, () => this.commands.formula.run(view.state, view.dispatch, view)),
      },
      transformPastedHTML: (html) => this.pasted(html),
      transformPasted: intoCells,
      dispatchTransaction: (transaction) => this.dispatch(transaction),
    });
    this.commands = { ...plain, ...asking(this.dialogs, this.files, this.uploads, this.words) };
    if (!this.uploads) {
      this.bar.querySelector("[data-command=picture]").hidden = true;
    }
    this.toolbar = new Toolbar(this.view, this.bar, this.menus, this.commands, this.words);
    this.written = write(this.view.state.doc);
    // Lets the plugins have their first look, at irregular tables and the line at the end.
    this.view.dispatch(fixTables(this.view.state) ?? this.view.state.tr);
  }

  // What does not fit stays in the clipboard, so that what is written beside it can be saved.
  pasted(html) {
    const result = clean(html, this.uploads ? (file) => this.uploads.take(file) : null);
    if (this.written.length + result.length <= LONGEST) {
      return result;
    }
    toast(this.words.tooLong);
    return "";
  }

  state(html) {
    return EditorState.create({
      doc: read(html),
      plugins: [
        ...keys({
          link: (state, dispatch, view) => this.commands.link.run(state, dispatch, view),
          focusToolbar: (state, dispatch) => {
            if (dispatch) {
              this.toolbar.focus();
            }
            return true;
          },
        }),
        ...typing,
        history(),
        dropCursor({ class: "editor-dropcursor", color: false, width: 2 }),
        gapCursor(),
        pictureFiles(this.uploads),
        tableEditing(),
        shownSelection(),
        placeholders(this.words),
      ],
    });
  }

  attributes(help) {
    const { field } = this;
    const label = field.labels?.[0];
    const named = {
      "class": "editor__content rich-text",
      "role": "textbox",
      "aria-multiline": "true",
      "aria-describedby": [field.getAttribute("aria-describedby"), help.id].filter(Boolean).join(" "),
      "spellcheck": "true",
    };
    if (label) {
      label.id ||= `${field.id}-label`;
      named["aria-labelledby"] = label.id;
    } else {
      named["aria-label"] = field.getAttribute("aria-label") ?? field.name;
    }
    if (field.lang) {
      named.lang = field.lang;
    }
    if (field.dir) {
      named.dir = field.dir;
    }
    if (field.required) {
      named["aria-required"] = "true";
      // The browser could not show its complaint at a field that is out of sight; the server says the same.
      field.required = false;
    }
    if (field.getAttribute("aria-invalid") === "true") {
      named["aria-invalid"] = "true";
    }
    return named;
  }

  listen() {
    const { field, view } = this;
    this.root.classList.add("editor--ready");
    field.tabIndex = -1;
    field.setAttribute("aria-hidden", "true");
    field.classList.add("visually-hidden");
    // Links to the field, its label and the summary of errors all lead here.
    field.addEventListener("focus", () => view.focus());
    field.addEventListener("rich-text:read", () => this.reread());
    field.addEventListener("rich-text:find", ({ detail }) => this.find(detail));
    this.files.addEventListener("change", () => choosePictures(view, this.files, this.uploads, this.ask));
    field.form?.addEventListener("formdata", (event) => {
      this.save();
      if (field.name && event.formData.has(field.name)) {
        event.formData.set(field.name, field.value);
      }
    });
    field.form?.addEventListener("submit", (event) => this.submit(event), { capture: true });
    field.form?.addEventListener("reset", () => setTimeout(() => this.reread()));
  }

  dispatch(transaction) {
    this.view.updateState(this.view.state.apply(transaction));
    this.toolbar.update();
    if (transaction.docChanged) {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => this.changed(), PAUSE);
    }
  }

  changed() {
    this.count();
    if (this.save()) {
      this.field.dispatchEvent(new Event("input", { bubbles: true }));
      this.field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  /** Writes the text into the field; answers whether it has changed. */
  save() {
    const html = write(this.view.state.doc);
    if (html === this.written) {
      return false;
    }
    this.written = html;
    this.field.value = html;
    return true;
  }

  /** Takes over what someone else has put into the field. */
  reread() {
    this.view.updateState(this.state(this.field.value));
    this.written = write(this.view.state.doc);
    this.view.dispatch(fixTables(this.view.state) ?? this.view.state.tr);
    this.count();
  }

  /** Selects what was asked for and brings it into sight, clear of the bars. */
  find({ kind, number }) {
    const { view } = this;
    const selection = place(view.state.doc, kind, number);
    if (selection) {
      view.dispatch(view.state.tr.setSelection(selection));
      view.focus();
      const { node } = view.domAtPos(selection.from);
      const shown = selection.node ? view.nodeDOM(selection.from) : node;
      (shown instanceof Element ? shown : shown.parentElement).scrollIntoView({ block: "center" });
    }
  }

  submit(event) {
    this.save();
    if (this.uploads?.isUnderWay) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.waiting = { submitter: event.submitter };
      this.say(this.words.wait);
    }
  }

  arrived(upload) {
    settle(this.view, upload);
    if (this.waiting && !this.uploads.isUnderWay) {
      const { submitter } = this.waiting;
      this.waiting = null;
      this.say("");
      if (!upload.error) {
        this.field.form.requestSubmit(submitter);
      }
    }
  }

  count() {
    const words = text(this.view.state.doc).match(WORD)?.length ?? 0;
    this.foot.querySelector("[data-count]").textContent = words === 0 ? this.words.noWords
      : words === 1 ? this.words.oneWord : this.words.words.replace("{0}", words.toLocaleString(document.documentElement.lang || undefined));
  }

  say(sentence) {
    this.foot.querySelector("[data-status]").textContent = sentence;
  }

  icon(name) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    svg.classList.add("icon");
    svg.setAttribute("aria-hidden", "true");
    use.setAttribute("href", `${this.words.icons}#${name}`);
    svg.append(use);
    return svg;
  }
}

/** Keeps the selection in sight while a dialog or a menu has the focus. */
function shownSelection() {
  let isAway = false;
  return new Plugin({
    props: {
      decorations: (state) => isAway && !state.selection.empty && !state.selection.node
        ? DecorationSet.create(state.doc, state.selection.ranges.map((range) => Decoration.inline(range.$from.pos, range.$to.pos, { class: "editor-selection" }))) : null,
      handleDOMEvents: {
        blur(view) {
          isAway = true;
          queueMicrotask(() => view.updateState(view.state));
        },
        focus(view) {
          isAway = false;
          queueMicrotask(() => view.updateState(view.state));
        },
      },
    },
  });
}

/** Words where there are none yet: in an empty text, an empty summary. */
function placeholders(words) {
  return new Plugin({
    props: {
      decorations({ doc }) {
        const found = [];
        const only = doc.childCount === 1 && doc.firstChild;
        if (only && only.type.name === "paragraph" && !only.content.size) {
          found.push(Decoration.node(0, only.nodeSize, { "class": "editor-empty", "data-placeholder": words.placeholder }));
        }
        doc.descendants((node, pos) => {
          if (node.type.name === "summary" && !node.content.size) {
            found.push(Decoration.node(pos, pos + node.nodeSize, { "class": "editor-empty", "data-placeholder": words.summary }));
          }
          return !node.isTextblock;
        });
        return DecorationSet.create(doc, found);
      },
    },
  });
}

attach("textarea[data-rich-text]", (field) => new Editor(field));
