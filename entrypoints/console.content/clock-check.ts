/** Whether this machine's clock can be trusted for counting down. */
import type { PageReading } from './reader/types';

/** Servers and machines differ a little; consoles show whole minutes. */
const TOLERANCE = 5 * 60_000;

/**
 * True when the page tells of something that by this machine's clock has yet to happen. Of all moments a page
 * names (`…At`), only the one to ship by may lie ahead. `at` in epoch ms.
 */
export function isClockSlow(reading: PageReading, at: number): boolean {
  if (reading.kind !== 'case') return false;
  return Object.entries(reading.facts).some(
    ([key, { value }]) => key.endsWith('At') && key !== 'shipDueAt' && Number(value) > at + TOLERANCE,
  );
}
