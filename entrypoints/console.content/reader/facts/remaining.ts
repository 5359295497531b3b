import { type Item, placeOf, type TextItem } from '../items';
import { parentOf } from '../native';
import type { Expiry, ReadFact } from '../types';
import { countdownIn, expiryOf } from '../values/countdown';
import { elementOf, type Found, note, only } from './found';
import { upFrom } from './timed';

/** The sentence that says what happens at zero, when the countdown itself does not (`逾期未响应，视作同意…`). */
const CONSEQUENCE = /^(?:如果?|若)?(?:您|商家|买家)?(?:逾期|超时)/;

/**
 * Only what stands next to the countdown and its label is about it, in the same box: help says such sentences too,
 * of any case, in a box of its own.
 */
function consequence(items: readonly Item[], fact: ReadFact): Expiry {
  const place = elementOf(fact);
  const at = items.findIndex(
    (item) => item.kind === 'text' && placeOf(item) === place && item.text.includes(fact.text),
  );
  const around = [...upFrom(place)];
  const isBeside = (item: TextItem) => {
    const own = placeOf(item);
    const box = own && parentOf(own);
    return !box || around.includes(own) || around.includes(box);
  };
  const said = items
    .slice(Math.max(0, at - 2), at + 2)
    .flatMap((item) =>
      item.kind === 'text' && CONSEQUENCE.test(item.folded) && isBeside(item) ? [item.folded] : [],
    )
    .map((folded) => expiryOf(folded.slice(0, 200)));
  const different = new Set(said.filter((expiry) => expiry !== 'unknown'));
  const [one] = different;
  return different.size === 1 && one ? one : 'unknown';
}

const expiryIn = ({ value }: ReadFact): Expiry => (typeof value === 'object' ? value.onExpiry : 'unknown');
/** An after-sale's page may show its order's clock too (`还剩…自动确认收货`). */
const isOrders = (fact: ReadFact): boolean => expiryIn(fact) === 'lapse';

function noteUnlabelled(texts: readonly TextItem[], found: Found): void {
  for (const item of texts) {
    const one = countdownIn(item.folded);
    if (!one) continue;
    const { ms, onExpiry, from, length } = one;
    const text = item.text.slice(from, from + length);
    note(found, 'remaining', { ms, onExpiry, text }, text, text, placeOf(item, from));
  }
}

/**
 * The page's countdown, by its label or by the words around it. Of an after-sale's and its order's it is the
 * after-sale's; any other two stay in doubt.
 */
export function remainingFact(
  texts: readonly TextItem[],
  found: Found,
  page: 'order' | 'aftersale',
  items: readonly Item[],
): void {
  const labelled = found.get('remaining');
  if (!labelled || (page === 'aftersale' && labelled.every(isOrders))) noteUnlabelled(texts, found);
  const all = found.get('remaining') ?? [];
  const own = page === 'aftersale' ? all.filter((fact) => !isOrders(fact)) : all;
  if (own.length > 0) found.set('remaining', own);
  else found.delete('remaining');
  const fact = only(found, 'remaining');
  if (fact && typeof fact.value === 'object' && fact.value.onExpiry === 'unknown') {
    // In place: where a fact was read is remembered by the fact itself.
    fact.value.onExpiry = consequence(items, fact);
  }
}
