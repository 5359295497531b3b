/** Bytes as they stand in a line of the file: base64 with padding (RFC 4648, section 4). */
const AT_ONCE = 32_766;

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  // A multiple of three, so that the parts join; and few enough arguments for one call.
  for (let from = 0; from < bytes.length; from += AT_ONCE) {
    text += btoa(String.fromCharCode(...bytes.subarray(from, from + AT_ONCE)));
  }
  return text;
}

/** The bytes, or null for what is no base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const raw = atob(text);
    const bytes = new Uint8Array(raw.length);
    for (let at = 0; at < raw.length; at++) bytes[at] = raw.charCodeAt(at);
    return bytes;
  } catch {
    return null;
  }
}
