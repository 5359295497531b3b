/** What a reading of a variant is worth, held against what the page says. */
import { Converter } from 'opencc-js/t2cn';
import type {
  FactKey,
  FactValue,
  PageReading,
  ReadFact,
  ReadFacts,
} from '@/entrypoints/console.content/reader/types';
import type { Draft } from './draft';
import type { Told } from './saved';
import { textOf } from './tree';

export type Score = { asked: number; right: number; missed: string[]; wrong: string[] };

const simplified = [
  Converter({ from: 't', to: 'cn' }),
  Converter({ from: 'tw', to: 'cn' }),
  Converter({ from: 'hk', to: 'cn' }),
];
/** Values that are kept as printed: they are the same if a person would call them the same words. */
const PRINTED: ReadonlySet<FactKey> = new Set([
  'statusText',
  'reasonText',
  'itemTitle',
  'shopName',
  'courier',
  'returnCourier',
]);

const tight = (words: string): string =>
  words.normalize('NFKC').replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '');
function sameWords(a: string, b: string): boolean {
  return simplified.some((convert) => convert(tight(a)) === convert(tight(b)));
}

function same(key: FactKey, value: FactValue, expected: FactValue): boolean {
  if (typeof value === 'object' || typeof expected === 'object') {
    if (typeof value !== 'object' || typeof expected !== 'object') return false;
    return value.ms === expected.ms && value.onExpiry === expected.onExpiry;
  }
  if (PRINTED.has(key)) return sameWords(String(value), String(expected));
  return value === expected;
}

/** A countdown that is right and does not say what happens at zero: something was missed, nothing is wrong. */
const isLess = (value: FactValue, expected: FactValue): boolean =>
  typeof value === 'object' &&
  typeof expected === 'object' &&
  value.ms === expected.ms &&
  value.onExpiry === 'unknown' &&
  expected.onExpiry !== 'unknown';

function scoreCase({ id, facts }: Told, read: ReadFacts, late: ReadonlySet<FactKey>, score: Score): void {
  const at = id === '' ? '' : `${id} `;
  for (const [key, { value }] of facts) {
    const found = read[key];
    const due = !late.has(key);
    if (due) score.asked++;
    if (!found) {
      if (due) score.missed.push(`${at}${key}`);
    } else if (isLess(found.value, value)) {
      if (due) score.missed.push(`${at}${key} (what happens at zero)`);
    } else if (!same(key, found.value, value)) {
      score.wrong.push(`${at}${key}: ${JSON.stringify(found.value)} for ${JSON.stringify(value)}`);
    } else if (due) score.right++;
  }
  for (const key of Object.keys(read) as FactKey[]) {
    if (!facts.has(key)) score.wrong.push(`${at}${key}: ${JSON.stringify(read[key]?.value)} for nothing`);
  }
}

const bare = (id: unknown): string => String(id ?? '').replaceAll('-', '');

/** Scores the case by the row with its number that fits best, and takes that row out; false when there is none. */
function take(
  told: Told,
  rows: { facts: ReadFacts }[],
  late: ReadonlySet<FactKey>,
  score: Score,
  onlyRight: boolean,
): boolean {
  const wrongs = rows.map(({ facts }) => {
    const ids = [facts.orderId?.value, facts.afterSaleId?.value].map(bare);
    if (!ids.includes(bare(told.id))) return Number.POSITIVE_INFINITY;
    const alone: Score = { asked: 0, right: 0, missed: [], wrong: [] };
    scoreCase(told, facts, late, alone);
    return alone.wrong.length + alone.missed.length / 100;
  });
  const least = Math.min(...wrongs);
  if (!(least < (onlyRight ? 1 : Number.POSITIVE_INFINITY))) return false;
  const [row] = rows.splice(wrongs.indexOf(least), 1);
  scoreCase(told, row?.facts ?? {}, late, score);
  return true;
}

/**
 * Another order's card looks like a row where no class says otherwise, and may be read as that order's; but then
 * with nothing that the card does not say. Where it says no more than a number, it is no row.
 */
function strangerFaults(facts: ReadFacts, { foreign }: Draft): string[] {
  const id = bare(facts.orderId?.value ?? facts.afterSaleId?.value);
  const around = [...foreign]
    .map((box) => tight(textOf(box)))
    .filter((words) => id !== '' && bare(words).includes(id));
  const [card] = around;
  const own = (Object.entries(facts) as [FactKey, ReadFact][]).filter(
    ([key]) => key !== 'platform' && key !== 'shopName',
  );
  if (card === undefined) return [`a row for ${id || 'nothing'}: ${own.map(([key]) => key)}`];
  const mixed = own.filter(([, { text }]) => !card.includes(tight(text)));
  return mixed.map(([key, { text }]) => `a row for a stranger, ${id} ${key}: ${text}`);
}

export function scoreOf(draft: Draft, reading: PageReading): Score {
  const score: Score = { asked: 0, right: 0, missed: [], wrong: [] };
  if (reading.kind === 'case') {
    for (const told of draft.told) scoreCase(told, reading.facts, draft.late, score);
    return score;
  }
  const rows = reading.kind === 'list' ? [...reading.rows] : [];
  // Two cases may have one order: a row goes to the case it fits, before it goes to another of its number.
  const left = draft.told.filter((told) => !take(told, rows, draft.late, score, true));
  for (const told of left) {
    if (!take(told, rows, draft.late, score, false)) scoreCase(told, {}, draft.late, score);
  }
  for (const { facts } of rows) score.wrong.push(...strangerFaults(facts, draft));
  if (reading.kind === 'list') {
    for (const [label, count] of Object.entries(reading.counters)) {
      const expected = draft.saved.counters[label] ?? null;
      if (count !== null && count !== expected)
        score.wrong.push(`counter ${label}: ${count} for ${expected}`);
    }
  }
  return score;
}
