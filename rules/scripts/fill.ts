/** A script's text with its places filled in. */

/** A stretch of a script: plain words, or a place to fill with what is said when nothing is known. */
export type Piece = { words: string } | { variable: string; fallback: string };

const PLACE = /\{([^{}|]+)\|([^{}|]+)\}/g;

/** The pieces of a script's text, in order. What is no well-formed place stays plain words. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(PLACE)) {
    const { 0: whole, 1: variable = '', 2: fallback = '', index } = match;
    if (index > from) pieces.push({ words: text.slice(from, index) });
    pieces.push({ variable, fallback });
    from = index + whole.length;
  }
  if (from < text.length) pieces.push({ words: text.slice(from) });
  return pieces;
}

export type Filled = {
  /** As it would be sent; a place nobody filled holds its fallback. */
  text: string;
  /** Places nobody filled, each once: what stands there must be looked at before it is sent. */
  missing: string[];
};

/** The text with these values in its places. A blank value fills nothing. */
export function fill(text: string, values: Readonly<Record<string, string>>): Filled {
  const missing: string[] = [];
  const filled = piecesOf(text).map((piece) => {
    if ('words' in piece) return piece.words;
    const value = Object.hasOwn(values, piece.variable) ? values[piece.variable]?.trim() : '';
    if (value) return value;
    if (!missing.includes(piece.variable)) missing.push(piece.variable);
    return piece.fallback;
  });
  return { text: filled.join(''), missing };
}
