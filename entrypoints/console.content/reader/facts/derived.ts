import { goodsOf, isSentBack, reasonOf, statusOf, typeBefore } from '../derive';
import { fold } from '../fold';
import type { TaughtPhrase } from '../page-map';
import { elementOf, type Found, note, only } from './found';
import { taughtValue } from './taught';

const ON_THE_WAY_BACK = ['returned', 'returning'];

/**
 * Goods on their way back were shipped before, so the way back speaks; two different states of the way out
 * stay a conflict. Once the status or a track says they were sent back, the way out says nothing of them any
 * more.
 */
function settleGoods(found: Found, sentBack: boolean): void {
  const seen = found.get('goodsState') ?? [];
  const back = ON_THE_WAY_BACK.flatMap((state) => seen.filter(({ value }) => value === state))[0];
  if (back) found.set('goodsState', [back]);
  else if (sentBack || found.has('returnMovedAt')) found.delete('goodsState');
}

/** What the status and the reason say in the catalogue's words, where nothing on the page has said it itself. */
export function derivedFacts(
  found: Found,
  page: 'order' | 'aftersale',
  taught?: readonly TaughtPhrase[],
): void {
  const status = only(found, 'statusText');
  const reason = only(found, 'reasonText');
  if (status) {
    const folded = fold(String(status.value));
    const { text, label } = status;
    const place = elementOf(status);
    const goods = taughtValue(taught, 'goodsState', folded) ?? (page === 'order' ? goodsOf(folded) : null);
    if (goods && !found.has('goodsState')) note(found, 'goodsState', goods, text, label, place);
    const says = taughtValue(taught, 'status', folded) ?? (page === 'order' ? null : statusOf(folded));
    if (says) note(found, 'status', says, text, label, place);
    const type = page === 'order' ? null : typeBefore(folded);
    if (type && !found.has('afterSaleType')) {
      note(found, 'afterSaleType', type.value, text.slice(0, type.length), label, place);
    }
  }
  settleGoods(found, status !== undefined && status !== null && isSentBack(fold(String(status.value))));
  const why = reason && fold(String(reason.value));
  const cause = why && (taughtValue(taught, 'reason', why) ?? reasonOf(why));
  if (reason && cause) note(found, 'reason', cause, reason.text, reason.label, elementOf(reason));
}
