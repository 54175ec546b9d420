// What was written into a form and not saved yet, kept in this browser for the one who wrote it.
const PREFIX = "draft:";
const LONGEST = 30 * 24 * 3600 * 1000;

const isOwn = ([name, value]) => !name.startsWith("_") && typeof value === "string";
const key = (form) => PREFIX + form.dataset.draft;

export function keep(form) {
  const fields = [...new FormData(form)].filter(isOwn);
  try {
    localStorage.setItem(key(form), JSON.stringify({ at: Date.now(), fields }));
  } catch {
    // A full or forbidden store keeps nothing; the page still warns before it is left.
  }
}

export function forget(form) {
  localStorage.removeItem(key(form));
}

/** All that is kept under names that begin so: [{ name, fields }], the oldest first. */
export function keptUnder(beginning) {
  const names = Object.keys(localStorage).filter((one) => one.startsWith(PREFIX + beginning)).map((one) => one.slice(PREFIX.length));
  return names.map((name) => ({ name, ...read({ dataset: { draft: name } }) })).filter((one) => one.fields).sort((one, other) => one.at - other.at);
}

/** Puts back what was kept, the version it was based on included; answers whether that differs from what is there. */
export function putBack(form) {
  const kept = read(form);
  if (!kept || Date.now() - kept.at > LONGEST || isSame(form, kept.fields)) {
    forget(form);
    return false;
  }
  for (const element of form.elements) {
    if (!element.name || element.name.startsWith("_") || element.type === "file") {
      continue;
    }
    const values = kept.fields.filter(([name]) => name === element.name).map(([, value]) => value);
    if (element.type === "checkbox" || element.type === "radio") {
      element.checked = values.includes(element.value);
    } else if (values.length > 0) {
      element.value = values[0];
    }
    element.dispatchEvent(new Event("rich-text:read"));
  }
  return true;
}

function read(form) {
  try {
    return JSON.parse(localStorage.getItem(key(form)));
  } catch {
    return null;
  }
}

// The version alone makes no difference: the same words were saved after all.
function isSame(form, fields) {
  const words = (list) => JSON.stringify(list.filter(([name]) => name !== "version"));
  return words([...new FormData(form)].filter(isOwn)) === words(fields);
}
