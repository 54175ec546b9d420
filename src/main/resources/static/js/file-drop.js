// Files can be dropped; while they travel a bar shows how far they are. Without script the form sends them plainly.
import { attach } from "./attach.js";
import { begin, end } from "./busy.js";

attach("[data-file-drop]", (box) => {
  const input = box.querySelector("input[type=file]");
  for (const type of ["dragenter", "dragover"]) {
    box.addEventListener(type, (event) => {
      event.preventDefault();
      box.classList.add("file-drop--over");
    });
  }
  for (const type of ["dragleave", "drop"]) {
    box.addEventListener(type, () => box.classList.remove("file-drop--over"));
  }
  box.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length) {
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
  input.form?.addEventListener("submit", (event) => {
    if (input.files.length && !event.defaultPrevented) {
      event.preventDefault();
      send(input.form, box, event.submitter);
    }
  });
});

function send(form, box, button) {
  if (form.dataset.sending) {
    return;
  }
  form.dataset.sending = "yes";
  begin(form, button);
  const progress = box.querySelector("progress");
  const sentence = box.querySelector("[role=status]");
  const request = new XMLHttpRequest();
  const over = (text) => {
    delete form.dataset.sending;
    end(form);
    sentence.textContent = text;
  };
  progress.parentElement.hidden = false;
  request.upload.addEventListener("progress", ({ loaded, total }) => {
    const percent = Math.floor(100 * loaded / total);
    progress.value = percent;
    sentence.textContent = percent < 100 ? box.dataset.sending.replace("{0}", percent) : box.dataset.received;
  });
  request.addEventListener("error", () => over(box.dataset.failed));
  request.addEventListener("load", () => {
    const place = request.getResponseHeader("X-Location");
    if (place) {
      location.assign(place);
    } else {
      over("");
      show(request.responseText);
    }
  });
  request.open("POST", form.action);
  request.setRequestHeader("X-CSRF-Token", document.querySelector("meta[name=csrf]").content);
  // The server then names the next page instead of sending it, so that its flash is not spent here.
  request.setRequestHeader("X-Wants-Location", "true");
  request.send(new FormData(form, button));
}

// The same form again with what is wrong, or an error page.
function show(html) {
  const page = new DOMParser().parseFromString(html, "text/html").querySelector("main");
  const here = document.querySelector("main");
  here.replaceWith(page);
  htmx.process(page);
  document.dispatchEvent(new CustomEvent("htmx:load", { detail: { elt: page } }));
  if (!page.querySelector("[data-error-summary]")) {
    page.focus();
  }
}
