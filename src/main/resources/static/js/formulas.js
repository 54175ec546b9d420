// Sets the formulas of a page. A formula that cannot be set stays what its author wrote.
import "katex";

// Two commands of KaTeX write style attributes, which the policy of the page forbids; these look nearly the same.
const MACROS = { "\\pmb": "\\boldsymbol{#1}", "\\fcolorbox": "\\textcolor{#1}{\\boxed{\\colorbox{#2}{\\textcolor{black}{#3}}}}" };
const OPTIONS = { throwOnError: true, trust: false, strict: "ignore", maxSize: 20, maxExpand: 500 };

/** Sets TeX into an element; answers what is wrong with it, or null. */
export function set(tex, element, display) {
  const made = document.createElement("span");
  try {
    window.katex.render(tex, made, { ...OPTIONS, macros: { ...MACROS }, displayMode: display });
  } catch (error) {
    element.textContent = tex;
    return error.rawMessage ?? error.message;
  }
  element.replaceChildren(...made.childNodes);
  return null;
}

function setAll(root) {
  root.querySelectorAll("span[data-formula]:not([data-set])").forEach((span) => {
    if (span.closest("[contenteditable]")) {
      return;
    }
    span.dataset.set = "";
    set(span.dataset.formula, span, span.dataset.display === "block");
  });
}

setAll(document);
document.addEventListener("htmx:load", (event) => setAll(event.detail.elt));
