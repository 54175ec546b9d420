// Follows #passage:quote=…&prefix=…&suffix=… in the address of a lesson: scrolls to the passage and marks it.
import { mark, rangeOf } from "./passage.js";

const SIGN = "#passage:";

function follow() {
  const root = document.querySelector("[data-passages]");
  if (!root || !location.hash.startsWith(SIGN)) {
    return;
  }
  const range = rangeOf(root, Object.fromEntries(new URLSearchParams(location.hash.slice(SIGN.length))));
  if (!range) {
    return;
  }
  if (!mark("passage", [range])) {
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  } else {
    // Tab and whoever listens go on from here.
    getSelection().collapse(range.startContainer, range.startOffset);
  }
  const { top, height } = range.getBoundingClientRect();
  scrollTo({ top: scrollY + top - Math.max(80, (innerHeight - height) / 2) });
}

follow();
addEventListener("hashchange", follow);
// Pictures and formulas that come late move the text.
addEventListener("load", follow);
