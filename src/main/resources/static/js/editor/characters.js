// Which characters a text may not have: the same as in Characters.java.
const FORBIDDEN = /(?![\t\n\f\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFEFF]/gu;

export function without(text) {
  return text.replace(FORBIDDEN, "");
}

/** One line: no forbidden characters, white space collapsed, edges bare. */
export function line(text) {
  return without(text).replace(/[ \t\n\r\f]+/g, " ").replace(/^ | $/g, "");
}
