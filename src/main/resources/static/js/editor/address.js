// Which addresses a text may lead to: the same rules as Addresses.java, so that nothing an author sees is lost on saving.
const LONGEST = 2048;
const FILE = /^\/[^/]+\/files\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\/(?!(?:\.|%2e){1,2}$)[^/?#]{1,400}$/i;
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFEFF]/u;

/** The one spelling of an address a link may have, or null. */
export function link(raw) {
  let address = spelled(raw);
  if (!address) {
    return null;
  }
  if (address.startsWith("//")) {
    address = "https:" + address;
  }
  if (/^(https?:\/\/[^/?#\s]|mailto:[^\s?])/i.test(address)) {
    const colon = address.indexOf(":");
    return withoutOwnHost(address.slice(0, colon).toLowerCase() + address.slice(colon));
  }
  return address.startsWith("/") ? address : null;
}

/** What a person typed as an address: hosts and mail addresses are completed. */
export function typed(raw) {
  const words = raw.trim();
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(words)) {
    return link("mailto:" + words);
  }
  if (/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#].*)?$/u.test(words)) {
    return link("https://" + words);
  }
  return link(words);
}

/** The address of a picture among the files of this site, or null. */
export function picture(raw) {
  const address = spelled(raw);
  if (!address) {
    return null;
  }
  const path = withoutOwnHost(address).replace(/[?#].*$/, "");
  return FILE.test(path) ? path : null;
}

export function isOutside(address) {
  return /^https?:/.test(address);
}

/** A page of this site is stored without its host, which may change. */
function withoutOwnHost(address) {
  const own = location.origin + "/";
  return address.startsWith(own) ? address.slice(own.length - 1) : address;
}

function spelled(raw) {
  const address = (raw ?? "").replace(/[\t\n\r]/g, "").replace(/^[\0-\x20]+|[\0-\x20]+$/g, "");
  if (!address || FORBIDDEN.test(address)) {
    return null;
  }
  const written = address.replaceAll(" ", "%20").replaceAll("\\", "%5C");
  return written.length > LONGEST ? null : written;
}
