import * as words from './maps/vocabulary';
import { memo } from './memo';
import { wordsOf } from './page-map';

type Phrases = readonly (readonly [phrase: string, value: string])[];
type Table = Readonly<Record<string, string>>;

/** The phrases of a table with their values, longest first. */
const phrases = (table: Table): Phrases =>
  Object.entries(table)
    .flatMap(([value, list]) => wordsOf(list).map((phrase) => [phrase, value] as const))
    .sort((a, b) => b[0].length - a[0].length);

const TYPES = phrases(words.TYPES);
const STATUSES = phrases(words.STATUSES);
const REASONS = phrases(words.REASONS);
const ANY_REASON = new RegExp(REASONS.map(([phrase]) => phrase).join('|'));
const SENT_BACK = wordsOf(words.SENT_BACK);
const WHOLE = {
  type: new Map(TYPES),
  status: new Map(phrases(words.WHOLE_STATUSES)),
  goods: new Map(phrases(words.GOODS)),
  reason: new Map(phrases(words.WHOLE_REASONS)),
};
const CLAUSES = new Set([
  ...STATUSES.map(([phrase]) => phrase),
  ...wordsOf(words.CLAUSES),
  ...WHOLE.status.keys(),
]);
const ORDERS = new Set([...wordsOf(words.ORDER_STATUSES), ...WHOLE.goods.keys()]);

/** `退货退款， 待商家处理` and `退货退款,待商家处理` are one status. */
const tight = memo((folded) => folded.replaceAll(' ', '').replace(/[。.!]$/, ''));

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
  return rest.replace(words.REASON_FILLERS, '') === '';
}

/**
 * Whether a line without a label is a status: every clause of it is known. Sentences that explain a status
 * (`则此次退款申请关闭，退款失败。`) hold a clause that is not.
 */
export function isStatusLine(folded: string, clausesAtLeast: number): boolean {
  const text = tight(folded);
  if (text.length > 40) return false;
  const type = typeBefore(text)?.length ?? 0;
  const clauses = text.slice(type).replace(/^,/, '').split(',');
  return (
    text.length > type &&
    clauses.length + (type > 0 ? 1 : 0) >= clausesAtLeast &&
    clauses.every((clause) => CLAUSES.has(clause) || words.ACT.test(clause))
  );
}
