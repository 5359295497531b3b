/** When two readings say the same, so that an unchanged page sends nothing. */
import type { PageReading, ReadFacts } from './reader/types';

const MINUTE = 60_000;

/**
 * A text that is equal for readings that say the same. A countdown counts as the deadline it runs to,
 * rounded to the minute; otherwise every reading would differ from the last.
 * @param at when the page was read, epoch ms
 */
export function signatureOf(reading: PageReading, at: number): string {
  switch (reading.kind) {
    case 'other':
      return reading.kind;
    case 'unreadable':
      return [reading.kind, reading.platform, reading.reason, ...reading.missed].join('|');
    case 'case':
      return [reading.kind, reading.page, said(reading.facts, at), ...reading.missed].join('|');
    case 'list': {
      const counters = Object.entries(reading.counters).map(([name, n]) => `${name}=${n}`);
      const rows = reading.rows.map((row) => `${said(row.facts, at)};${row.missed.join()}`);
      return [reading.kind, reading.page, ...counters, ...rows].join('|');
    }
  }
}

/** Which case a reading speaks of; two readings of different cases never share a verdict. */
export function identityOf(reading: PageReading): string {
  if (reading.kind !== 'case') return reading.kind;
  const { platform, shopName, afterSaleId, orderId } = reading.facts;
  return [
    'case',
    reading.page,
    ...[platform, shopName, afterSaleId, orderId].map((f) => f?.value ?? ''),
  ].join('|');
}

function said(facts: ReadFacts, at: number): string {
  let text = '';
  for (const [key, fact] of Object.entries(facts)) {
    const { value } = fact;
    text +=
      typeof value === 'object'
        ? `${key}=${Math.round((at + value.ms) / MINUTE)}/${value.onExpiry};`
        : `${key}=${value}~${fact.text};`;
  }
  return text;
}
