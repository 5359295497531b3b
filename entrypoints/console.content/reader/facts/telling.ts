/** What a sentence of a courier says, and whether it says so for certain. */
import type { WordsLine } from '../maps/data';
import { VOCABULARY } from '../maps/words';
import { wordsOf } from '../page-map';

const listed = (lines: readonly WordsLine[]): string[] => lines.flatMap(({ words }) => wordsOf(words));
/** `已由…签收`: whoever stands in the gap. */
const anyOf = (lines: readonly WordsLine[], before = '', after = ''): RegExp =>
  new RegExp(`${before}(?:${listed(lines).join('|').replaceAll('…', '.{1,20}?')})${after}`);

const MOVING = anyOf(VOCABULARY.moving);
const UNDER_WAY = anyOf(VOCABULARY.underWay);
const ARRIVING = anyOf(VOCABULARY.arriving);
const SENT_OFF = anyOf(VOCABULARY.sentOff);
const UNSURE = anyOf(VOCABULARY.unsure);
const UNSURE_AFTER = anyOf(VOCABULARY.unsureAfter, '^');
const DONE = { signed: anyOf(VOCABULARY.signed), pickedUp: anyOf(VOCABULARY.pickedUp) };
const SIGNERS = VOCABULARY.signers.flatMap(({ value, words }) =>
  wordsOf(words).map((word) => ({ value, word })),
);

/** `【长沙市】您的快件已由【菜鸟驿站】代收, 如有疑问…`: clauses, without the brackets. */
const clausesOf = (folded: string): string[] => folded.replace(/[【】()[\] ]/g, '').split(/[,。;!?]/);

/** Whether a text tells of a parcel at all. */
export const isNode = (folded: string): boolean => MOVING.test(folded);
/** Whether it tells of a parcel that went back to its sender: then whoever signed need not be the receiver. */
export const isSentOff = (folded: string): boolean => SENT_OFF.test(folded);

/** The word by which a parcel is certainly still under way; `null` where the text may be of its arrival. */
export const underWayIn = (folded: string): string | null =>
  ARRIVING.test(folded) ? null : (UNDER_WAY.exec(folded)?.[0] ?? null);

/** The words that say it is done: not that it will be (`待签收`), may be (`如已签收`) or has failed (`签收失败`). */
export function doneIn(what: keyof typeof DONE, folded: string): string | null {
  for (const clause of clausesOf(folded)) {
    const found = DONE[what].exec(clause);
    if (!found) continue;
    const end = found.index + found[0].length;
    if (UNSURE.test(clause.slice(0, end)) || UNSURE_AFTER.test(clause.slice(end))) continue;
    // Of `已由张三签收` the last word alone: a name is not for keeping.
    return (
      /已?(?:签收|代收|代签收?|投递|派送|妥投|揽收|揽件|收件|收取)(?:成功)?$/.exec(found[0])?.[0] ?? null
    );
  }
  return null;
}

/** Who signed, by the clauses that speak of signing; `null` when they name nobody, or two. */
export function signerIn(folded: string): { value: string; word: string } | null {
  const clauses = clausesOf(folded).filter((clause) => /[签代][收件]/.test(clause) && !UNSURE.test(clause));
  const said = SIGNERS.filter(({ word }) => clauses.some((clause) => clause.includes(word)));
  // `非本人签收` holds `本人签收`.
  const own = said.filter(
    ({ word }) => !said.some((other) => other.word !== word && other.word.includes(word)),
  );
  return new Set(own.map(({ value }) => value)).size === 1 ? (own[0] ?? null) : null;
}
