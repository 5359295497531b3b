/** What a case from a file must be like. A fact that does not have the catalogue's shape is left out: not read. */
import * as z from 'zod/mini';
import { FACT_KEYS, FACTS, type FactKey, type Facts, shapedValue } from '@/rules';
import { CONSOLE_MATCHES } from '@/utils/consoles';
import { siteOf, siteOfKey } from '../cases/case-row';
import type { Doubtful } from '../kinds';
import type { SharedCase } from './share-file';

const short = z.string().check(z.maxLength(500));
const text = z.string().check(z.maxLength(2_000));
const moment = z.int().check(z.nonnegative());
const ids = z.nullable(z.string().check(z.minLength(1), z.maxLength(64)));

const CONSOLES = new Set(CONSOLE_MATCHES.map((match) => new URL(match).hostname));

/** An address is opened by a click, so it is a console's or none. */
const address = z.pipe(
  text,
  z.transform((url) => (URL.canParse(url) && isConsole(new URL(url)) ? url : '')),
);
const isConsole = ({ protocol, hostname }: URL) => protocol === 'https:' && CONSOLES.has(hostname);

const facts = z.pipe(
  z.record(
    short,
    z.object({
      value: z.unknown(),
      from: z.enum(['page', 'paste', 'agent', 'derived']),
      seenAt: moment,
      text: z.exactOptional(text),
    }),
  ),
  z.transform((raw): Facts => {
    const kept: Facts = {};
    for (const key of FACT_KEYS) {
      const fact = Object.hasOwn(raw, key) ? raw[key] : undefined;
      const value = fact === undefined ? null : shapedValue(key, fact.value);
      if (fact !== undefined && value !== null) kept[key] = { ...fact, value };
    }
    return kept;
  }),
);

const doubtful = z.pipe(
  z.record(short, z.array(z.object({ value: z.unknown(), text })).check(z.maxLength(50))),
  z.transform((raw): Doubtful => {
    const kept: Doubtful = {};
    for (const key of FACT_KEYS) {
      const said = (Object.hasOwn(raw, key) ? (raw[key] ?? []) : []).flatMap(({ value, text }) => {
        const shaped = shapedValue(key, value);
        return shaped === null ? [] : [{ value: shaped, text }];
      });
      if (said.length > 1) kept[key] = said;
    }
    return kept;
  }),
);

const missed = z.pipe(
  z.array(z.string()).check(z.maxLength(200)),
  z.transform((keys) => keys.filter((key): key is FactKey => (FACT_KEYS as string[]).includes(key))),
);

const page = z.exactOptional(
  z.object({ at: moment, url: address, facts, missed, doubtful: z.exactOptional(doubtful) }),
);

const CaseShape = z
  .object({
    key: short,
    formerKeys: z.exactOptional(z.array(short).check(z.maxLength(50))),
    platform: z.enum(FACTS.platform.values),
    shop: short,
    orderId: ids,
    afterSaleId: ids,
    firstSeenAt: moment,
    readAt: moment,
    pages: z.object({ order: page, aftersale: page, list: page, paste: page }),
  })
  .check(z.refine(({ key, formerKeys = [], ...ids }) => [key, ...formerKeys].every((one) => fits(one, ids))));

/** A key is made of the console and the number; another one would take over another case's log. */
function fits(
  key: string,
  { platform, orderId, afterSaleId }: Pick<SharedCase, 'platform' | 'orderId' | 'afterSaleId'>,
): boolean {
  const id = afterSaleId ?? (orderId === null ? null : `o:${orderId}`);
  return id !== null && key.split('|').length === 3 && siteOfKey(key) === `${siteOf(platform)}|${id}`;
}

/** The case, or null for what is none of ours. */
export function caseIn(raw: unknown): SharedCase | null {
  const parsed = z.safeParse(CaseShape, raw);
  return parsed.success ? parsed.data : null;
}
