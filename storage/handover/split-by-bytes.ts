/** Splitting a long text into messages no chat will refuse. Pure. */

const encoder = new TextEncoder();
const bytesOf = (text: string) => encoder.encode(text).length;

/** Under this a numbered part could not hold one character. */
const LEAST = 32;

/**
 * A text in parts of at most `limit` bytes of UTF-8, each beginning `1/3 `; a text that fits is left alone.
 * Parts end where lines end; only a line longer than a whole part is cut, and never inside a character.
 *
 * @throws RangeError when `limit` is under 32
 */
export function splitByBytes(text: string, limit: number): string[] {
  if (limit < LEAST) throw new RangeError(`expected a limit of ${LEAST} bytes or more, got ${limit}`);
  if (bytesOf(text) <= limit) return [text];
  // How wide the numbers are depends on how many parts there are, and the other way round.
  for (let digits = 1; ; digits++) {
    const parts = packed(text, limit - bytesOf(`${'9'.repeat(digits)}/${'9'.repeat(digits)} `));
    if (String(parts.length).length <= digits)
      return parts.map((part, i) => `${i + 1}/${parts.length} ${part}`);
  }
}

/** Lines put together while they fit. */
function packed(text: string, room: number): string[] {
  const parts: string[] = [];
  let part: string | null = null;
  for (const piece of text.split('\n').flatMap((line) => cut(line, room))) {
    const longer: string = part === null ? piece : `${part}\n${piece}`;
    if (bytesOf(longer) <= room) part = longer;
    else {
      if (part !== null) parts.push(part);
      part = piece;
    }
  }
  return part === null ? parts : [...parts, part];
}

/** A line in pieces of at most `room` bytes, cut between characters as a person sees them. */
function cut(line: string, room: number): string[] {
  if (bytesOf(line) <= room) return [line];
  const pieces: string[] = [];
  let piece = '';
  for (const character of characters(line, room)) {
    if (bytesOf(piece) + bytesOf(character) > room) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

/** A family of emoji may be longer than a small part; then its code points are what is left to cut between. */
function* characters(line: string, room: number): Generator<string> {
  for (const { segment } of new Intl.Segmenter().segment(line)) {
    if (bytesOf(segment) <= room) yield segment;
    else yield* segment;
  }
}
