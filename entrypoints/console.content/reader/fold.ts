/** Zero-width and direction marks, soft hyphens, fillers, variation selectors: nothing a person sees. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const SPACES = /\s+/g;
const PLAIN = /^[ -~\u3400-\u9fff]*$/;

const folded = new Map<string, string>();

/** One UTF-16 unit in its compatibility form, when that form is one unit too. */
function foldUnit(unit: string): string {
  const known = folded.get(unit);
  if (known !== undefined) return known;
  const form = unit.normalize('NFKC');
  const kept = form.length === 1 ? form : unit;
  folded.set(unit, kept);
  return kept;
}

/** Text as a person sees it: no zero-width or direction marks, every run of white space one space. */
export function asSeen(text: string): string {
  return (PLAIN.test(text) ? text : text.replace(INVISIBLE, '')).replace(SPACES, ' ');
}

/**
 * For matching only: full-width forms become half-width (`：` `￥` `（` `０`). NFKC unit by unit, so that every
 * offset in the folded text is the same offset in the text as seen.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    out +=
      (code >= 0x20 && code <= 0x7e) || (code >= 0x3400 && code <= 0x9fff)
        ? text[i]
        : foldUnit(text[i] as string);
  }
  return out;
}
