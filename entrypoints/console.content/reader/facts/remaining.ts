import { placeOf, type TextItem } from '../items';
import type { Expiry } from '../types';
import { countdownIn, expiryOf } from '../values/countdown';
import { type Found, note, only } from './found';

/** The sentence that says what happens at zero, when the countdown itself does not (`逾期未响应，视作同意…`). */
const CONSEQUENCE = /^(?:如果?|若)?(?:您|商家|买家)?(?:逾期|超时)/;

function consequence(texts: readonly TextItem[]): Expiry {
  const said = texts
    .filter(({ folded }) => CONSEQUENCE.test(folded))
    .map(({ folded }) => expiryOf(folded.slice(0, 200)));
  const different = new Set(said.filter((expiry) => expiry !== 'unknown'));
  const [one] = different;
  return different.size === 1 && one ? one : 'unknown';
}

/** The page's countdown, by its label or by the words around it. */
export function remainingFact(texts: readonly TextItem[], found: Found): void {
  if (!found.has('remaining')) {
    for (const item of texts) {
      const { text, folded } = item;
      const ticking = countdownIn(folded);
      if (!ticking) continue;
      const seen = text.slice(ticking.from, ticking.from + ticking.length);
      note(
        found,
        'remaining',
        { ms: ticking.ms, onExpiry: ticking.onExpiry, text: seen },
        seen,
        seen,
        placeOf(item, ticking.from),
      );
    }
  }
  const fact = only(found, 'remaining');
  if (fact && typeof fact.value === 'object' && fact.value.onExpiry === 'unknown') {
    found.set('remaining', [{ ...fact, value: { ...fact.value, onExpiry: consequence(texts) } }]);
  }
}
