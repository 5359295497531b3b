/** Pages that stand in the place of a case and say so in words: a whole line, or a whole word of one. */
import type { Reason } from './address';
import type { Line } from './lines';
import { COMMON } from './maps/words';
import { wordsOf } from './page-map';

const STATES = COMMON.states.map(({ reason, begins, whole }) => ({
  reason,
  begins: wordsOf(begins),
  whole: wordsOf(whole),
}));
type State = (typeof STATES)[number];
const isAbsence = ({ reason }: State) => reason === 'not-found';
const ABSENCE = STATES.filter(isAbsence);
const STOPS = STATES.filter((state) => !isAbsence(state));
/** One cheap look before a line is taken apart. */
const HINT = new RegExp(STATES.flatMap(({ begins, whole }) => [...begins, ...whole]).join('|'));
/** A longer one is a sentence that happens to begin so. */
const LONGEST = 24;

function spoken(lines: readonly Line[], states: readonly State[]): Reason | null {
  const hinting = lines.filter(({ folded, row }) => !row && folded.length <= 200 && HINT.test(folded));
  const parts = hinting
    .flatMap(({ folded }) => folded.split(' '))
    .filter((part) => part.length <= LONGEST)
    .map((part) => part.replace(/^亲,/, ''));
  const says = ({ begins, whole }: State) =>
    parts.some((part) => whole.includes(part) || begins.some((phrase) => part.startsWith(phrase)));
  return states.find(says)?.reason ?? null;
}

/** The console wants a login or a pause. Also believed of a dialog over a page that is otherwise whole. */
export const stopOf = (lines: readonly Line[]): Reason | null => spoken(lines, STOPS);

/** The console knows no such order. Side panels say this of their own matters: believed only without the page's id. */
export const absenceOf = (lines: readonly Line[]): Reason | null => spoken(lines, ABSENCE);
