// Pictures in the document: how a figure looks while it is written, and how files get in.
import { NodeSelection, Plugin, TextSelection } from "prosemirror-state";
import { dropPoint } from "prosemirror-transform";
import { insertBlock, selectedNode } from "./commands.js";
import { schema } from "./schema.js";
import { draw } from "./uploads.js";

const { nodes } = schema;

/** A figure with its picture, its caption, and what is still to be said about it. */
export class FigureView {
  constructor(node, view, getPos, { uploads, words, icon, describe }) {
    Object.assign(this, { node, view, getPos, uploads, words, icon, describe });
    this.dom = element("figure", "editor-figure");
    this.plate = element("div", "editor-figure__plate");
    this.plate.contentEditable = "false";
    this.contentDOM = element("figcaption");
    this.description = element("button", "editor-figure__description");
    this.description.type = "button";
    this.description.contentEditable = "false";
    const foot = element("div", "editor-figure__foot");
    foot.append(this.contentDOM, this.description);
    this.dom.append(this.plate, foot);
    this.plate.addEventListener("click", (event) => this.select(event));
    this.description.addEventListener("mousedown", (event) => event.preventDefault());
    this.description.addEventListener("click", () => this.describe(this.getPos()));
    this.show();
  }

  update(node) {
    if (node.type !== this.node.type) {
      return false;
    }
    const before = this.node;
    this.node = node;
    if (!node.hasMarkup(before.type, before.attrs, before.marks) || (node.content.size > 0) !== (before.content.size > 0)) {
      this.show();
    }
    return true;
  }

  show() {
    const { src, waiting, lang, dir } = this.node.attrs;
    set(this.dom, "lang", lang);
    set(this.dom, "dir", dir);
    this.contentDOM.dataset.placeholder = this.node.content.size ? "" : this.words.caption;
    this.dom.classList.toggle("editor-figure--waiting", !src);
    this.dom.classList.remove("editor-figure--refused");
    if (src) {
      this.showPicture();
    } else {
      this.showUpload(this.uploads?.get(waiting));
    }
    this.showDescription();
  }

  showPicture() {
    const { src, alt, width, height } = this.node.attrs;
    const shown = this.plate.firstElementChild;
    const img = shown?.localName === "img" ? shown : document.createElement("img");
    if (img.getAttribute("src") !== src) {
      img.src = src;
    }
    img.alt = alt ?? "";
    img.draggable = true;
    set(img, "width", width);
    set(img, "height", height);
    if (img !== shown) {
      this.plate.replaceChildren(img);
    }
  }

  showUpload(upload) {
    this.stopWatching?.();
    if (!upload) {
      this.plate.replaceChildren(text("p", this.words.lost));
      return;
    }
    const canvas = document.createElement("canvas");
    const progress = document.createElement("progress");
    const status = element("p", "editor-figure__status");
    progress.max = 1;
    progress.setAttribute("aria-label", upload.file.name);
    draw(upload.file, canvas);
    this.plate.replaceChildren(canvas, progress, status);
    const watch = () => {
      progress.value = upload.progress;
      progress.hidden = Boolean(upload.error);
      status.classList.toggle("editor-figure__status--error", Boolean(upload.error));
      this.dom.classList.toggle("editor-figure--refused", Boolean(upload.error));
      this.showDescription();
      if (upload.error) {
        const again = upload.isUnfit ? [] : [this.button(this.words.again, () => this.uploads.send(upload)), " "];
        status.replaceChildren(`${this.words.notSent.replace("{0}", upload.file.name)} ${upload.error} `, ...again, this.button(this.words.remove, () => this.remove()));
      } else {
        status.textContent = this.words.sending.replace("{0}", upload.file.name);
      }
    };
    upload.watchers.add(watch);
    this.stopWatching = () => upload.watchers.delete(watch);
    watch();
    if (upload.result) {
      // The picture came back by undoing, after its upload had ended.
      queueMicrotask(() => this.uploads.done(upload));
    }
  }

  showDescription() {
    const { alt, src } = this.node.attrs;
    this.description.hidden = !src && !this.uploads?.get(this.node.attrs.waiting)?.isUnderWay;
    this.description.classList.toggle("editor-figure__description--missing", alt === null);
    const words = alt === null ? this.words.undescribed : alt === "" ? this.words.decorative : this.words.description.replace("{0}", alt);
    this.description.replaceChildren(this.icon(alt === null ? "triangle-alert" : "eye"), text("span", words));
  }

  button(words, action) {
    const button = text("button", words);
    button.type = "button";
    button.className = "link";
    button.addEventListener("click", action);
    return button;
  }

  remove() {
    const pos = this.getPos();
    this.view.dispatch(this.view.state.tr.delete(pos, pos + this.node.nodeSize));
    this.view.focus();
  }

  select(event) {
    if (!event.target.closest("button")) {
      this.view.dispatch(this.view.state.tr.setSelection(NodeSelection.create(this.view.state.doc, this.getPos())));
      this.view.focus();
    }
  }

  selectNode() {
    this.dom.classList.add("ProseMirror-selectednode");
    this.dom.draggable = true;
  }

  deselectNode() {
    this.dom.classList.remove("ProseMirror-selectednode");
    this.dom.draggable = false;
  }

  stopEvent(event) {
    return Boolean(event.target.closest?.("button")) || ["mousedown", "click"].includes(event.type) && this.plate.contains(event.target);
  }

  ignoreMutation(mutation) {
    return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target);
  }

  destroy() {
    this.stopWatching?.();
  }
}

/** Files pasted or dropped become pictures where they land; nothing from a clipboard goes past the cleaning. */
export function pictureFiles(uploads) {
  return new Plugin({
    props: {
      /** What is typed on a selected picture is its caption; it would replace the picture otherwise. */
      handleTextInput(view, from, to, words) {
        const node = selectedNode(view.state, nodes.figure);
        if (!node) {
          return false;
        }
        const end = from + 1 + node.content.size;
        const tr = view.state.tr.insertText(words, end);
        view.dispatch(tr.setSelection(TextSelection.create(tr.doc, end + words.length)));
        return true;
      },
      handleDOMEvents: {
        paste(view, event) {
          const data = event.clipboardData;
          const files = picturesIn(data);
          if (files.length && uploads && !data.getData("text/html").trim()) {
            event.preventDefault();
            insertPictures(view, files, uploads);
            return true;
          }
          if (data && !data.getData("text/html") && !data.getData("text/plain")) {
            event.preventDefault();
            return true;
          }
          return false;
        },
        drop(view, event) {
          const files = [...event.dataTransfer?.files ?? []];
          if (!files.length || view.dragging) {
            return false;
          }
          event.preventDefault();
          if (uploads) {
            insertPictures(view, files, uploads, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos);
          }
          return true;
        },
      },
    },
  });
}

function picturesIn(data) {
  return [...data?.files ?? []].filter((file) => file.type.startsWith("image/"));
}

/** Puts figures into the document and sends their files; answers the marks of the uploads. */
export function insertPictures(view, files, uploads, at = null) {
  return files.map((file) => {
    const mark = uploads.take(file);
    const figure = nodes.figure.create({ waiting: mark });
    const place = at === null ? null : dropPoint(view.state.doc, at, figureSlice(view, figure));
    if (place !== null && place !== undefined) {
      view.dispatch(view.state.tr.insert(place, figure).scrollIntoView());
    } else if (!insertBlock(view.state, view.dispatch, figure, (tr, pos) => tr.setSelection(NodeSelection.create(tr.doc, pos)))) {
      view.dispatch(view.state.tr.insert(view.state.doc.content.size, figure).scrollIntoView());
    }
    return mark;
  });
}

function figureSlice(view, figure) {
  return view.state.doc.copy(view.state.doc.content.constructor.from(figure)).slice(0);
}

/** The picture of an upload, wherever it has moved. */
export function find(doc, upload) {
  let found = null;
  doc.descendants((node, pos) => {
    if (found === null && (node.attrs.waiting === upload.mark || upload.result && node.attrs.src === upload.result.src)) {
      found = { node, pos };
    }
    return found === null;
  });
  return found;
}

/** Gives a picture its address; not a step that undo should take back. */
export function settle(view, upload) {
  const found = upload.result && find(view.state.doc, upload);
  if (found?.node.attrs.waiting) {
    // Attribute by attribute, which leaves a selection of the picture as it is.
    const tr = view.state.tr;
    Object.entries({ ...upload.result, waiting: null }).forEach(([name, value]) => tr.setNodeAttribute(found.pos, name, value));
    view.dispatch(tr.setMeta("addToHistory", false));
  }
}

function element(tag, className = "") {
  const made = document.createElement(tag);
  if (className) {
    made.className = className;
  }
  return made;
}

function set(dom, name, value) {
  if (value) {
    dom.setAttribute(name, value);
  } else {
    dom.removeAttribute(name);
  }
}

function text(tag, words) {
  const made = document.createElement(tag);
  made.textContent = words;
  return made;
}
