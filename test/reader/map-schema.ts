/**
 * What the files in `reader/maps` may hold. The reader itself imports nothing, so its data is held against a
 * schema here and not in the page: strict, so that a misspelt key is a fault and not a line that never works.
 */
import * as z from 'zod/mini';
import { fold } from '@/entrypoints/console.content/reader/fold';
import { EXPIRIES, FACT_KEYS, FACTS } from '@/rules';

/** Sections of the collected facts about the consoles that a line may name as its proof. */
export const FACT_SECTIONS = [
  ...Array.from({ length: 10 }, (_, row) => `0 row ${row + 1}`),
  ...['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '2.4', '3.1', '3.2', '3.3', '4', '5', '6'],
];

/** The saved pages a proof names: `consoles 2.1, 2.3; pages/pdd-slider` names one. */
export const pagesIn = (proof: string): string[] =>
  proof.split('; ').flatMap((part) => (part.startsWith('pages/') ? [part.slice('pages/'.length)] : []));

const isProof = (proof: string): boolean =>
  proof.split('; ').every((part) => {
    const sections = /^consoles (.+)$/.exec(part)?.[1]?.split(', ');
    return sections?.every((section) => FACT_SECTIONS.includes(section)) ?? /^pages\/[a-z0-9-]+$/.test(part);
  });

const twice = (words: string): boolean => new Set(words.split(' ')).size < words.split(' ').length;
const words = z.string().check((checked) => {
  const { value, issues } = checked;
  const fault = (message: string) =>
    issues.push({ code: 'custom', input: value, message: `${message}: ${value}` });
  if (!/^\S+( \S+)*$/.test(value)) fault('words are separated by one space');
  else if (fold(value) !== value) fault('not folded');
  else if (twice(value)) fault('a word twice in one line');
});

const proof = z
  .string()
  .check(z.refine(isProof, { error: 'proof is `consoles <sections>` or `pages/<name>`, separated by `; `' }));
const selector = z
  .string()
  .check(
    z.refine((css) => !/__[A-Za-z0-9]{4,}|_\d+-\d+-\d+/.test(css), { error: 'a hashed class name moves' }),
  );
const platform = z.enum(FACTS.platform.values);
const factKey = z.enum(FACT_KEYS as [string, ...string[]]);
const MOMENTS = FACT_KEYS.filter((key) => FACTS[key].kind === 'moment');
const like = z.enum(['order', 'aftersale']);

const proven = <T extends Record<string, z.ZodMiniType>>(shape: T) => z.strictObject({ ...shape, proof });
const line = proven({ words });
const labels = z.array(proven({ fact: z.enum(['returnParcel', 'outParcel', ...FACT_KEYS]), words }));
const phrases = (values: readonly [string, ...string[]]) =>
  z.array(proven({ value: z.enum(values as [string, ...string[]]), words })).check(z.minLength(1));
const lines = z.array(line).check(z.minLength(1));
const sections = z.array(
  proven({
    headings: words,
    labels: z.optional(labels),
    arrived: z.optional(words),
    past: z.optional(z.literal(true)),
    track: z.optional(z.enum(['out', 'back'])),
    log: z.optional(z.literal(true)),
  }),
);
const kind = z.strictObject({ labels, sections, shows: z.array(factKey), core: z.array(factKey) });

const Common = z.strictObject({
  aftersale: kind,
  order: kind,
  empty: line,
  closing: line,
  nick: line,
  noise: line,
  loading: line,
  shopEndings: line,
  notNames: proven({ whole: words, part: words }),
  dialogs: proven({ select: selector }),
  skip: proven({ names: words }),
  states: z.array(
    proven({
      reason: z.enum(['rate-limited', 'login', 'not-found']),
      begins: words,
      whole: z.optional(words),
    }),
  ),
});

const Vocabulary = z.strictObject({
  types: phrases(FACTS.afterSaleType.values),
  statuses: phrases(FACTS.status.values),
  wholeStatuses: phrases(FACTS.status.values),
  goods: phrases(FACTS.goodsState.values),
  reasons: phrases(FACTS.reason.values),
  wholeReasons: phrases(FACTS.reason.values),
  clauses: lines,
  actors: lines,
  acts: lines,
  actedOn: lines,
  orderStatuses: lines,
  sentBack: lines,
  besideReasons: lines,
  expiries: phrases(EXPIRIES),
  ledBy: lines,
  trailedBy: lines,
  tags: phrases(['freightInsurance', 'freeReturn', 'speedRefund', 'tag']),
  tagLabels: lines,
  moving: lines,
  underWay: lines,
  arriving: lines,
  pickedUp: lines,
  signed: lines,
  sentOff: lines,
  unsure: lines,
  unsureAfter: lines,
  signers: phrases(FACTS.signedBy.values),
  log: phrases(['appliedAt', ...MOMENTS]),
  orderSteps: phrases(['step', ...MOMENTS]),
  aftersaleSteps: phrases(['step', ...MOMENTS]),
});

const path = z.string().check(z.regex(/^(?:\/[\w.-]+)+$/, { error: 'a path without query and last slash' }));
const says = z.optional(z.array(z.strictObject({ platform, words })));
const spot = proven({ select: selector, named: words, says, endings: says });

const page = {
  like,
  paths: z.array(path).check(z.minLength(1)),
  labels: z.optional(labels),
  sections: z.optional(sections),
  shows: z.optional(z.array(factKey)),
  titleBefore: z.optional(words),
};
const casePage = proven({
  ...page,
  kind: z.literal('case'),
  ids: z
    .array(
      z.strictObject({
        fact: z.enum(['orderId', 'afterSaleId']),
        params: z.array(z.string().check(z.regex(/^\w+$/))).check(z.minLength(1)),
      }),
    )
    .check(z.minLength(1, { error: 'a case page is known by an id in its address' })),
  bareId: z.optional(z.literal(true)),
  foreign: z.optional(words),
});
const listPage = proven({
  ...page,
  kind: z.literal('list'),
  rows: z.optional(z.array(proven({ select: selector }))),
  counters: z.optional(z.array(line)),
});

const Site = z.strictObject({
  platform,
  live: z.boolean(),
  hosts: z
    .array(
      proven({
        host: z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, { error: 'a host name' })),
        proves: z.optional(platform),
        only: z.optional(like),
      }),
    )
    .check(z.minLength(1)),
  pages: z.array(z.discriminatedUnion('kind', [casePage, listPage])).check(z.minLength(1)),
  named: z.optional(
    z.array(proven({ name: z.literal('workOrder'), at: z.string().check(z.regex(/^\/.+\/$/)) })),
  ),
  gates: z.array(
    proven({ reason: z.enum(['login', 'rate-limited']), at: z.string(), platform: z.optional(platform) }),
  ),
  shop: z.optional(spot),
  shopKind: z.optional(spot),
});

export type MapFiles = { common: unknown; vocabulary: unknown; sites: Record<string, unknown> };

/** What the schema has against the files, as `file: place: what`; empty when nothing. */
export function shapeFaults({ common, vocabulary, sites }: MapFiles): string[] {
  const against = (file: string, schema: z.ZodMiniType, data: unknown): string[] => {
    const { error } = z.safeParse(schema, data);
    return (error?.issues ?? []).map((issue) => `${file}: ${issue.path.join('.')}: ${said(issue)}`);
  };
  return [
    ...against('common', Common, common),
    ...against('vocabulary', Vocabulary, vocabulary),
    ...Object.entries(sites).flatMap(([name, site]) => against(name, Site, site)),
  ];
}

const said = (issue: z.core.$ZodIssue): string =>
  issue.code === 'unrecognized_keys' ? `unknown key ${issue.keys.join(', ')}` : issue.message;
