import { LONGEST_LINE } from './limits';
import { Refused } from './refused';

const NEWLINE = 0x0a;

/** The lines of a text that comes in pieces of bytes; every line ends with a newline, the last one too. */
export async function* linesOf(
  pieces: AsyncIterable<Uint8Array<ArrayBuffer>>,
  name: string,
): AsyncGenerator<string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest: Uint8Array<ArrayBuffer>[] = [];
  let held = 0;
  for await (const piece of pieces) {
    const lines: string[] = [];
    let from = 0;
    for (let end = piece.indexOf(NEWLINE); end !== -1; end = piece.indexOf(NEWLINE, from)) {
      const tail = piece.subarray(from, end);
      lines.push(decoded(decoder, held === 0 ? tail : joined([...rest, tail]), name));
      rest = [];
      held = 0;
      from = end + 1;
    }
    if (from < piece.length) {
      rest.push(piece.subarray(from));
      held += piece.length - from;
      if (held > LONGEST_LINE) throw new Refused('line', name);
    }
    if (lines.length > 0) yield lines;
  }
  if (held > 0) throw new Refused('truncated', name);
}

function decoded(decoder: TextDecoder, bytes: Uint8Array<ArrayBuffer>, name: string): string {
  if (bytes.length > LONGEST_LINE) throw new Refused('line', name);
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Refused('row', name);
  }
}

function joined(pieces: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
