// Formulas in the document: set by KaTeX, opened with a click or Enter.
import { NodeSelection } from "prosemirror-state";

export class FormulaView {
  constructor(node, view, getPos, edit) {
    this.node = node;
    this.dom = document.createElement("span");
    this.dom.className = "editor-formula";
    this.dom.addEventListener("dblclick", () => {
      view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, getPos())));
      edit();
    });
    this.show();
  }

  update(node) {
    if (node.type !== this.node.type) {
      return false;
    }
    this.node = node;
    this.show();
    return true;
  }

  async show() {
    const { tex, display } = this.node.attrs;
    this.dom.classList.toggle("editor-formula--display", display);
    this.dom.textContent = tex;
    const { set } = await import("../formulas.js");
    if (this.node.attrs.tex === tex) {
      set(tex, this.dom, display);
    }
  }

  stopEvent(event) {
    return event.type === "dblclick";
  }

  ignoreMutation() {
    return true;
  }
}
