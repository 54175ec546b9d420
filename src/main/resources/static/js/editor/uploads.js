// Pictures on their way to the server. Each stands in the document from the start, under the mark of its upload.
import { picture } from "./address.js";

const KINDS = ["image/png", "image/jpeg", "image/gif", "image/webp"];

class Upload {
  constructor(mark, file) {
    this.mark = mark;
    this.file = file;
    this.progress = 0;
    this.error = null;
    this.result = null;
    this.watchers = new Set();
  }

  get isUnderWay() {
    return !this.error && !this.result;
  }

  changed() {
    this.watchers.forEach((watch) => watch(this));
  }
}

export class Uploads {
  /** `done` is called with each upload that has ended well; `words` holds what is said when one has not. */
  constructor(address, words, done) {
    this.address = address;
    this.words = words;
    this.done = done;
    this.all = new Map();
  }

  get isUnderWay() {
    return [...this.all.values()].some((upload) => upload.isUnderWay);
  }

  get(mark) {
    return this.all.get(mark);
  }

  /** Starts to send a file and answers the mark of its upload. */
  take(file) {
    const mark = crypto.getRandomValues(new Uint32Array(2)).join("");
    const upload = new Upload(mark, file);
    this.all.set(mark, upload);
    this.send(upload);
    return mark;
  }

  send(upload) {
    upload.error = null;
    upload.progress = 0;
    if (!KINDS.includes(upload.file.type)) {
      upload.isUnfit = true;
      this.fail(upload, this.words.kind);
      return;
    }
    const request = new XMLHttpRequest();
    request.open("POST", this.address);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("X-CSRF-Token", document.querySelector("meta[name=csrf]")?.content ?? "");
    request.upload.addEventListener("progress", (event) => {
      upload.progress = event.lengthComputable ? event.loaded / event.total : 0;
      upload.changed();
    });
    request.addEventListener("load", () => this.answered(upload, request));
    request.addEventListener("error", () => this.fail(upload, this.words.offline));
    request.addEventListener("timeout", () => this.fail(upload, this.words.offline));
    const form = new FormData();
    form.append("file", upload.file, upload.file.name);
    request.send(form);
    upload.changed();
  }

  answered(upload, request) {
    const answer = json(request.responseText);
    const src = request.status < 300 ? picture(answer?.url) : null;
    if (!src) {
      this.fail(upload, answer?.detail ?? answer?.title ?? this.words.failed);
      return;
    }
    upload.result = { src, width: answer.width || null, height: answer.height || null };
    upload.changed();
    this.done(upload);
  }

  fail(upload, why) {
    upload.error = why;
    // The document may not hold the picture yet.
    queueMicrotask(() => {
      upload.changed();
      this.done(upload);
    });
  }
}

/** Draws a file that is not on the server yet; the page's policy keeps it from being shown as an image. */
export async function draw(file, canvas) {
  try {
    const bitmap = await createImageBitmap(file);
    const scale = Math.min(1, 1280 / bitmap.width);
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
  } catch {
    canvas.hidden = true;
  }
}

function json(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
