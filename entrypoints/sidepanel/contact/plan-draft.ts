/** The plan of a call while it is being written, as its fields hold it, and the entry it becomes. */
import type { EntryBody } from '@/storage';

export const OFFERS = ['a', 'b', 'c'] as const;
export type PlanFields = Record<(typeof OFFERS)[number] | 'floor' | 'limit' | 'more', string>;
type Plan = Extract<EntryBody, { kind: 'plan' }>;

export const EMPTY_PLAN: PlanFields = { a: '', b: '', c: '', floor: '', limit: '', more: '' };

/** What was kept; the fields that cannot be read are empty. */
export function readPlan(kept: string): PlanFields {
  try {
    const raw: unknown = JSON.parse(kept);
    if (typeof raw !== 'object' || raw === null) return EMPTY_PLAN;
    const said = raw as Partial<Record<string, unknown>>;
    const names = Object.keys(EMPTY_PLAN) as (keyof PlanFields)[];
    const read = names.map((name) => [name, typeof said[name] === 'string' ? said[name] : '']);
    return Object.fromEntries(read) as PlanFields;
  } catch {
    return EMPTY_PLAN;
  }
}

/** As text to keep; '' once nothing is typed. */
export const writePlan = (fields: PlanFields): string =>
  Object.values(fields).every((text) => text.trim() === '') ? '' : JSON.stringify(fields);

/** Yuan as typed, in fen; `null` for nothing, `undefined` for what is no sum. */
export function fenOf(text: string): number | null | undefined {
  const typed = text
    .normalize('NFKC')
    .trim()
    .replace(/^¥|元$/g, '');
  if (typed === '') return null;
  return /^\d{1,7}(\.\d{1,2})?$/.test(typed) ? Math.round(Number(typed) * 100) : undefined;
}

/** The entry; `null` while nothing is said, or a sum is none. */
export function planOf(fields: PlanFields): Plan | null {
  const floor = fenOf(fields.floor);
  const limit = fenOf(fields.limit);
  if (floor === undefined || limit === undefined || writePlan(fields) === '') return null;
  const offers = OFFERS.map((name) => fields[name].trim()).filter((offer) => offer !== '');
  return { kind: 'plan', offers, floor, limit, ifMore: fields.more.trim() };
}

const yuan = (fen: number | null) => (fen === null ? '' : String(fen / 100));

/** A plan that was kept, to be changed. */
export const fieldsOf = ({ offers: [a = '', b = '', c = ''], floor, limit, ifMore }: Plan): PlanFields => ({
  a,
  b,
  c,
  floor: yuan(floor),
  limit: yuan(limit),
  more: ifMore,
});
