/** How deep the brackets of a JSON text go, told without building anything; what stands in quotes does not count. */
export function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at++) {
    const mark = json.charCodeAt(at);
    if (quoted) {
      if (mark === BACKSLASH) at++;
      else if (mark === QUOTE) quoted = false;
    } else if (mark === QUOTE) quoted = true;
    else if (mark === OPEN_OBJECT || mark === OPEN_LIST) deepest = Math.max(deepest, ++depth);
    else if (mark === CLOSE_OBJECT || mark === CLOSE_LIST) depth--;
  }
  return deepest;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
