import type { PhraseLine, WordsLine } from './maps/data';
import { VOCABULARY } from './maps/words';
import { memo } from './memo';
import { wordsOf } from './page-map';

type Phrases = readonly (readonly [phrase: string, value: string])[];

/** The phrases of a table with their values, longest first. */
const phrases = (table: readonly PhraseLine[]): Phrases =>
  table
    .flatMap(({ value, words }) => wordsOf(words).map((phrase) => [phrase, value] as const))
    .sort((a, b) => b[0].length - a[0].length);
const listed = (lines: readonly WordsLine[]): string[] => lines.flatMap(({ words }) => wordsOf(words));

const oneOf = (lines: readonly WordsLine[]): string => `(?:${listed(lines).join('|')})`;

/** A clause beside a status phrase: somebody did something (`商家驳回退货`). */
const ACT = new RegExp(
  `^${oneOf(VOCABULARY.actors)}(?:已经?)?${oneOf(VOCABULARY.acts)}${oneOf(VOCABULARY.actedOn)}?$`,
);
/** What may stand around a cause in a cell that is a reason and not a title, longest first. */
const BESIDE_REASONS = listed(VOCABULARY.besideReasons).sort((a, b) => b.length - a.length);
const TYPES = phrases(VOCABULARY.types);
const STATUSES = phrases(VOCABULARY.statuses);
const REASONS = phrases(VOCABULARY.reasons);
const ANY_REASON = new RegExp(REASONS.map(([phrase]) => phrase).join('|'));
const SENT_BACK = listed(VOCABULARY.sentBack);
const WHOLE = {
  type: new Map(TYPES),
  status: new Map(phrases(VOCABULARY.wholeStatuses)),
  goods: new Map(phrases(VOCABULARY.goods)),
  reason: new Map(phrases(VOCABULARY.wholeReasons)),
};
const CLAUSES = new Set([
  ...STATUSES.map(([phrase]) => phrase),
  ...listed(VOCABULARY.clauses),
  ...WHOLE.status.keys(),
]);
const ORDERS = new Set([...listed(VOCABULARY.orderStatuses), ...WHOLE.goods.keys()]);

/** `退货退款， 待商家处理` and `退货退款,待商家处理` are one status. */
export const tight = memo((folded) => folded.replaceAll(' ', '').replace(/[。.!]$/, ''));

const within = (list: Phrases, text: string): string | null =>
  list.find(([phrase]) => text.includes(phrase))?.[1] ?? null;

/** The status a status text says, the longest phrase speaking; `null` when the table has none for it. */
export const statusOf = memo((folded): string | null => {
  const text = tight(folded);
  return WHOLE.status.get(text) ?? within(STATUSES, text);
});

export const typeOf = (folded: string): string | null => WHOLE.type.get(tight(folded)) ?? null;
export const goodsOf = (folded: string): string | null => WHOLE.goods.get(tight(folded)) ?? null;
/** Whether a status says that the buyer has sent the goods back. */
export const isSentBack = (folded: string): boolean =>
  SENT_BACK.some((phrase) => tight(folded).includes(phrase));
export const isOrderStatus = (folded: string): boolean => ORDERS.has(tight(folded));

/** The type's word at the beginning of a status (`退货退款待商家处理`). `退款…` alone begins most statuses. */
export const typeBefore = memo((folded): { value: string; length: number } | null => {
  const found = TYPES.find(([word]) => word.length > 2 && folded.startsWith(word));
  return found ? { value: found[1], length: found[0].length } : null;
});

/** Two causes in one wording (`商品破损少件等`) are no cause: the agent is asked. */
export const reasonOf = memo((folded): string | null => {
  const text = tight(folded);
  const whole = WHOLE.reason.get(text);
  if (whole) return whole;
  const found = new Set(REASONS.filter(([phrase]) => text.includes(phrase)).map(([, reason]) => reason));
  const [one] = found;
  return found.size === 1 && one ? one : null;
});

/** Whether a cell is a reason: a cause, and nothing beside it but the words that go with causes. */
export function isReasonLine(folded: string): boolean {
  if (folded.length > 20 || !ANY_REASON.test(folded)) return false;
  const rest = REASONS.reduce((text, [phrase]) => text.replace(phrase, ''), tight(folded));
  return BESIDE_REASONS.reduce((text, word) => text.replaceAll(word, ''), rest) === '';
}

/**
 * Whether a line without a label is a status: every clause of it is known. Sentences that explain a status
 * (`则此次退款申请关闭，退款失败。`) hold a clause that is not. Where one clause is enough, a space between two
 * words is the edge of a cell: `仅退款 退款成功` is a type and a status.
 */
export function isStatusLine(folded: string, clausesAtLeast: number): boolean {
  const text = tight(folded);
  if (text.length > 40 || (clausesAtLeast < 2 && /[^,] [^,]/.test(folded))) return false;
  const type = typeBefore(text)?.length ?? 0;
  const clauses = text.slice(type).replace(/^,/, '').split(',');
  return (
    text.length > type &&
    clauses.length + (type > 0 ? 1 : 0) >= clausesAtLeast &&
    clauses.every((clause) => CLAUSES.has(clause) || ACT.test(clause))
  );
}
