const HAN = /[\u2e80-\u9fff\uff00-\uffef]/;

/**
 * A text in lines no wider than `width`; breaks between words and between Chinese signs. Never loses a sign:
 * a word wider than a line stands alone on it.
 *
 * @param measure the width of a text in the same unit
 */
export function wrap(text: string, width: number, measure: (text: string) => number): string[] {
  const pieces = text.match(/[\u2e80-\u9fff\uff00-\uffef]|\s+|[^\s\u2e80-\u9fff\uff00-\uffef]+/g) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    const longer = line + piece;
    if (line === '' || measure(longer.trimEnd()) <= width) line = longer;
    else {
      lines.push(line.trimEnd());
      line = HAN.test(piece) ? piece : piece.trimStart();
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}
