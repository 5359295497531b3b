/** Whether this machine's clock can be trusted for counting down. */
import type { FactKey, PageReading } from './reader/types';

/** Things that have happened. One of them lying ahead means that this clock is behind. */
const PAST: FactKey[] = [
  'paidAt',
  'shippedAt',
  'pickedUpAt',
  'signedAt',
  'appliedAt',
  'modifiedAt',
  'agreedAt',
  'refusedAt',
  'returnShippedAt',
  'returnSignedAt',
];
/** Servers and machines differ a little; consoles show whole minutes. */
const TOLERANCE = 5 * 60_000;

/** True when the page tells of something that by this machine's clock has yet to happen. `at` in epoch ms. */
export function isClockSlow(reading: PageReading, at: number): boolean {
  if (reading.kind !== 'case') return false;
  return PAST.some((key) => {
    const value = reading.facts[key]?.value;
    return typeof value === 'number' && value > at + TOLERANCE;
  });
}
