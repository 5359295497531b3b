/**
 * A reading as it arrives from a page: checked field by field before anything else sees it.
 * The page belongs to somebody else, so whatever does not have the catalogue's shape is dropped and named.
 */
import * as z from 'zod/mini';
import { shapedValue } from './fact-shapes.ts';
import { FACT_KEYS, FACTS, type FactKey, type Facts, type FactValue, type Platform } from './facts.ts';

export type ReadFact = { value: FactValue; text: string; label: string };
export type ReadFacts = Partial<Record<FactKey, ReadFact>>;
/** Facts of which the page said two things, with all it said. */
export type Doubts = Partial<Record<FactKey, ReadFact[]>>;
/** `nick`: the buyer's, in plain, as far as the store, which keeps its keyed hash and a masked form. */
export type ReadRow = { facts: ReadFacts; missed: FactKey[]; doubtful?: Doubts; nick?: string };
export const UNREADABLE = [
  'loading',
  'login',
  'rate-limited',
  'not-found',
  'id-mismatch',
  'changed',
] as const;
export type Unreadable = (typeof UNREADABLE)[number];

/** Pages of a console that are known and carry no case. */
export const NAMED_PAGES = ['workOrder'] as const;
export type NamedPage = (typeof NAMED_PAGES)[number];

export type Reading =
  | ({ kind: 'case'; platform: Platform; page: 'order' | 'aftersale' } & ReadRow)
  | {
      kind: 'list';
      platform: Platform;
      page: 'order' | 'aftersale';
      rows: ReadRow[];
      counters: Record<string, number | null>;
    }
  | { kind: 'unreadable'; platform: Platform; reason: Unreadable; missed: FactKey[] }
  | { kind: 'other'; named?: NamedPage };

/** The counters of a list page as one reading saw them; null = the label stood there without a number. */
export type CounterRead = {
  platform: Platform;
  page: 'order' | 'aftersale';
  shop: string;
  at: number;
  counters: Record<string, number | null>;
};

/** No field of a console page is longer; what is longer is somebody else's text. */
const TEXT_LIMIT = 2_000;
const ROW_LIMIT = 5_000;

const short = z.string().check(z.maxLength(TEXT_LIMIT));
const platform = z.enum(FACTS.platform.values);
const page = z.enum(['order', 'aftersale']);
const factKeys = z.pipe(
  z.array(z.string()).check(z.maxLength(200)),
  z.transform((keys) => keys.filter((k): k is FactKey => (FACT_KEYS as string[]).includes(k))),
);

/** Facts whose key or value the catalogue does not know are left out: absent means "not read". */
const readFacts = z.pipe(
  z.record(short, z.object({ value: z.unknown(), text: short, label: short })),
  z.transform((raw): ReadFacts => {
    const kept: ReadFacts = {};
    for (const key of FACT_KEYS) {
      if (!Object.hasOwn(raw, key)) continue;
      const found = raw[key];
      const value = found === undefined ? null : shapedValue(key, found.value);
      if (found !== undefined && value !== null) kept[key] = { value, text: found.text, label: found.label };
    }
    return kept;
  }),
);

/** What is said twice the same way is not doubtful; a list of one has lost what it was doubted against. */
const doubts = z.pipe(
  z.record(
    short,
    z.array(z.object({ value: z.unknown(), text: short, label: short })).check(z.maxLength(50)),
  ),
  z.transform((raw): Doubts => {
    const kept: Doubts = {};
    for (const key of FACT_KEYS) {
      const said = (Object.hasOwn(raw, key) ? (raw[key] ?? []) : []).flatMap(({ value, text, label }) => {
        const shaped = shapedValue(key, value);
        return shaped === null ? [] : [{ value: shaped, text, label }];
      });
      if (said.length > 1) kept[key] = said;
    }
    return kept;
  }),
);
const read = {
  facts: readFacts,
  missed: factKeys,
  doubtful: z.exactOptional(doubts),
  nick: z.exactOptional(z.string().check(z.maxLength(100))),
};

const ReadingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('case'), platform, page, ...read }),
  z.object({
    kind: z.literal('list'),
    platform,
    page,
    rows: z.array(z.object(read)).check(z.maxLength(ROW_LIMIT)),
    counters: z.record(short, z.nullable(z.number())),
  }),
  z.object({ kind: z.literal('unreadable'), platform, reason: z.enum(UNREADABLE), missed: factKeys }),
  z.object({ kind: z.literal('other'), named: z.exactOptional(z.enum(NAMED_PAGES)) }),
]);

/** What a page or a paste said, as facts of a case: with where from, when (epoch ms), and the words as they stood there. */
export function factsRead(read: ReadFacts, at: number, from: 'page' | 'paste' = 'page'): Facts {
  const facts: Facts = {};
  for (const key of Object.keys(read) as FactKey[]) {
    const found = read[key];
    if (found !== undefined) facts[key] = { value: found.value, from, seenAt: at, text: found.text };
  }
  return facts;
}

/** The reading, or `null` when the message is not one. Never throws. */
export function parseReading(message: unknown): Reading | null {
  const parsed = z.safeParse(ReadingSchema, message);
  return parsed.success ? parsed.data : null;
}
