const announcer = document.getElementById("announcer");

// Says a sentence to people who listen to the page.
export function announce(sentence) {
  if (announcer) {
    announcer.textContent = "";
    setTimeout(() => { announcer.textContent = sentence; }, 50);
  }
}

// A sentence of the interface in the page's language, its {0} filled in.
export function words(name, value = "") {
  return (announcer?.dataset[name] ?? "").replace("{0}", value);
}
