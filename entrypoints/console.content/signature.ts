/** When two readings say the same, so that an unchanged page sends nothing. */
import type { PageReading, ReadFacts } from './reader/types';

const MINUTE = 60_000;

/**
 * A text that is equal for readings that say the same. A countdown counts as the deadline it runs to,
 * rounded to the minute; otherwise every reading would differ from the last.
 * @param at when the page was read, epoch ms
 */
export function signatureOf(reading: PageReading, at: number): string {
  const said = (facts: ReadFacts) =>
    Object.entries(facts).map(([key, { value, text }]) =>
      typeof value === 'object'
        ? [key, Math.round((at + value.ms) / MINUTE), value.onExpiry]
        : [key, value, text],
    );
  if (reading.kind === 'case') return JSON.stringify({ ...reading, facts: said(reading.facts) });
  if (reading.kind !== 'list') return JSON.stringify(reading);
  const rows = reading.rows.map(({ facts, missed }) => [said(facts), missed]);
  return JSON.stringify({ ...reading, rows });
}

/** Which case a reading speaks of; two readings of different cases never share a verdict. */
export function identityOf(reading: PageReading): string {
  if (reading.kind !== 'case') return reading.kind;
  const { platform, shopName, afterSaleId, orderId } = reading.facts;
  const values = [platform, shopName, afterSaleId, orderId].map((fact) => fact?.value);
  return JSON.stringify([reading.page, ...values]);
}
