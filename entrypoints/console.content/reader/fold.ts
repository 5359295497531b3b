import { simplified, traditional } from './traditional.json';

/** Zero-width and direction marks, soft hyphens, fillers, variation selectors: nothing a person sees. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** White space that is not yet one plain space. */
const SPACES = /\s{2,}|[^\S ]/g;
/** Blocks without an invisible character, which nearly every text keeps to. */
const VISIBLE = /^[ -~\u3000-\u303f\u3400-\u9fff\uff01-\uff9f\uffe0-\uffe6]*$/;
/** What may have another form: all but plain signs and the characters that no word of the maps is written with. */
const UNFOLDED = new RegExp(`[^ -~\u3400-\u9fff]|[${traditional}]`, 'g');

/** A console may be set to traditional characters; only those are known that the reader's own words are written with. */
const folded = new Map<string, string>([...traditional].map((unit, at) => [unit, simplified.charAt(at)]));

/** One UTF-16 unit in its simplified or compatibility form, when that form is one unit too. */
function foldUnit(unit: string): string {
  let kept = folded.get(unit);
  if (kept === undefined) {
    const form = unit.normalize('NFKC');
    kept = form.length === 1 ? form : unit;
    folded.set(unit, kept);
  }
  return kept;
}

/** Text as a person sees it: no zero-width or direction marks, every run of white space one space. */
export function asSeen(text: string): string {
  return (VISIBLE.test(text) ? text : text.replace(INVISIBLE, '')).replace(SPACES, ' ');
}

/**
 * For matching only: full-width forms become half-width (`：` `￥` `（` `０`), traditional characters simplified. Unit
 * by unit, so that every offset in the folded text is the same offset in the text as seen.
 */
export const fold = (text: string): string => text.replace(UNFOLDED, foldUnit);
