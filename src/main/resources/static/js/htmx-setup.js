// htmx's requests carry the session's token; one that fails says so instead of doing nothing.
import { announce, words } from "./announce.js";
import { toast } from "./toast.js";

const token = document.querySelector("meta[name=csrf]")?.content;

document.addEventListener("htmx:configRequest", (event) => {
  if (token && event.detail.verb !== "get") {
    event.detail.headers["X-CSRF-Token"] = token;
  }
});

function failed(name) {
  announce(words(name));
  toast(words(name));
}

document.addEventListener("htmx:responseError", (event) => {
  // Signed out meanwhile: the page itself leads to the sign-in page.
  if (event.detail.xhr.status === 401) {
    location.reload();
  } else {
    failed("failed");
  }
});
document.addEventListener("htmx:sendError", () => failed("offline"));
