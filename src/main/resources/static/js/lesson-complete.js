import { announce } from "./announce.js";

// What the server says of the lesson and the outline now, in the place of what they said before; and a sentence about it.
export async function showComplete(sentence) {
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
  for (const part of [".why-box", "#outline .outline", "#outline .progress", ".reader__bar .progress"]) {
    const now = page.querySelector(part);
    if (now) {
      document.querySelector(part)?.replaceWith(now);
    }
  }
  announce(sentence);
}
