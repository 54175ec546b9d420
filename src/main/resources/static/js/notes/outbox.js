// Sends notes. What cannot be sent stays in this browser, under the form's one-time token, so that it is saved once.
import { forget, keep, keptUnder } from "../drafts.js";

const RETRY = 10000;
const token = document.querySelector("meta[name=csrf]")?.content;

// Held as long as this tab may still change what is kept under a name, so that no other tab sends it meanwhile.
const held = new Map();

function hold(name) {
  if (navigator.locks && !held.has(name)) {
    navigator.locks.request(name, () => new Promise((release) => held.set(name, release)));
  }
}

function release(name) {
  held.get(name)?.();
  held.delete(name);
}

async function elsewhere() {
  const locks = await navigator.locks?.query();
  return (locks?.held ?? []).map((lock) => lock.name).filter((name) => !held.has(name));
}

/** A one-time token; also where the page came without encryption. */
export const fresh = () => "10000000-1000-4000-8000-100000000000".replace(/[018]/g,
  (digit) => (digit ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> digit / 4).toString(16));

/** A form of these fields that stands nowhere. */
export function formOf(fields, once = fresh()) {
  const form = document.createElement("form");
  for (const [name, value] of [...fields, ["_once", once]]) {
    const field = document.createElement("textarea");
    Object.assign(field, { name, value });
    form.append(field);
  }
  return form;
}

/** Posts; answers { state: "done" | "refused" | "away", page, status }. */
export async function post(address, data) {
  let answer;
  try {
    answer = await fetch(address, { method: "POST", headers: { "HX-Request": "true", "X-CSRF-Token": token }, body: new URLSearchParams(data) });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const isRefused = [403, 404, 409, 422].includes(answer.status);
    return { state: answer.ok ? "done" : isRefused ? "refused" : "away", page, status: answer.status };
  } catch {
    return { state: "away", page: null, status: 0 };
  }
}

/**
 * The notes of one lesson on their way. addressOf(fields) says where a form goes; heard(result, form) hears each answer;
 * changed(list) hears what waits: [{ name, fields }]; isOpen(name) says whether it is still being written.
 */
export function outbox(area, { addressOf, heard, changed, isOpen }) {
  const refused = new Set();
  const busy = new Set();
  let timer = 0;

  const nameOf = (form) => area + form.elements._once.value;
  const waiting = () => keptUnder(area);

  const remember = (form) => {
    form.dataset.draft = nameOf(form);
    hold(nameOf(form));
    keep(form);
  };

  const discard = (form) => {
    form.dataset.draft = nameOf(form);
    forget(form);
    release(nameOf(form));
    changed(waiting());
  };

  const send = async (form, isAgain = false) => {
    const name = nameOf(form);
    if (busy.has(name)) {
      return null;
    }
    busy.add(name);
    remember(form);
    const result = await post(addressOf(form), new FormData(form));
    busy.delete(name);
    if (result.state === "done") {
      forget(form);
      release(name);
    } else if (result.state === "refused") {
      refused.add(name);
    } else {
      later();
    }
    heard(result, form, isAgain);
    if (result.state === "away" || isAgain) {
      changed(waiting());
    }
    return result;
  };

  const sendAll = async () => {
    const others = await elsewhere();
    for (const { name, fields } of waiting()) {
      if (!refused.has(name) && !others.includes(name) && !isOpen(name)) {
        await send(formOf(fields, name.slice(area.length)), true);
      }
    }
  };

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(sendAll, RETRY);
  };

  addEventListener("online", sendAll);

  return { nameOf, waiting, remember, discard, send, sendAll };
}
