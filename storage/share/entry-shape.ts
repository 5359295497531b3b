/**
 * What an entry from a file must be like. Strict: a member nobody knows would be covered by its hash and lost here.
 * Facts and their values are not looked up in the catalogue, since a newer release may know more of them; whoever
 * tells from entries what is told (`log/sayings.ts`) leaves out what it does not know.
 */
import * as z from 'zod/mini';
import type { Entry } from '../kinds';

const short = z.string().check(z.maxLength(500));
const words = z.string().check(z.maxLength(100_000));
const id = z.string().check(z.minLength(1), z.maxLength(64));
const count = z.int().check(z.nonnegative());
const moment = count;
const value = z.union([
  z.string().check(z.maxLength(2_000)),
  z.number(),
  z.boolean(),
  z.strictObject({ ms: z.number(), onExpiry: short, text: short }),
]);
const why = z.enum(['time', 'asked']);
const after = z.exactOptional(z.array(id).check(z.maxLength(100)));

const said = {
  id,
  caseKey: z.nullable(short),
  at: moment,
  offset: z.int().check(z.minimum(-1_440), z.maximum(1_440)),
  author: short,
  salt: z.string().check(z.maxLength(64)),
  device: id,
  seq: z.int().check(z.positive()),
  prev: z.string().check(z.maxLength(64)),
  hash: id,
};

const one = <K extends string, S extends z.core.$ZodShape>(kind: K, shape: S) =>
  z.strictObject({ ...said, kind: z.literal(kind), ...shape });

const EntryShape = z.discriminatedUnion('kind', [
  one('note', { text: words }),
  one('call', { text: words, reached: z.boolean() }),
  one('promise', { text: words, dueAt: z.nullable(moment) }),
  one('promiseDone', { of: id }),
  one('tick', { evidence: short, done: z.boolean(), by: z.exactOptional(id) }),
  one('answer', { fact: short, value: z.nullable(value), was: z.nullable(value), after }),
  one('correction', { fact: short, value: z.nullable(value), read: z.nullable(value), after }),
  one('override', { question: short, value: short, machine: short, text: words }),
  one('status', { text: words, was: z.nullable(words) }),
  one('progress', { text: words, was: z.nullable(words) }),
  one('edit', { of: id, text: words }),
  one('strike', { of: id, text: words }),
  one('evidence', {
    evidenceId: id,
    sum: short,
    type: short,
    size: count,
    need: z.nullable(short),
    text: words,
  }),
  one('asked', {
    evidence: short,
    whom: z.enum(['buyer', 'courier', 'warehouse', 'supplier', 'platform']),
  }),
  one('plan', {
    offers: z.array(words).check(z.maxLength(10)),
    floor: z.nullable(count),
    limit: z.nullable(count),
    ifMore: words,
  }),
  one('sum', {
    about: z.enum(['grant', 'courier']),
    step: z.enum(['asked', 'agreed', 'refused', 'paid', 'dropped']),
    fen: z.int().check(z.positive()),
    who: short,
  }),
  one('evidenceGone', { evidenceId: id, why }),
  one('shift', { turn: z.enum(['start', 'end']) }),
  one('handover', { handoverId: id }),
  one('readBack', { handoverId: id, lineId: id, text: words }),
  one('taken', { handoverId: id, unread: z.array(id).check(z.maxLength(5_000)), text: words }),
  one('imported', {
    from: z.enum(['handover', 'register', 'backup']),
    file: short,
    sum: short,
    cases: count,
    entries: count,
  }),
  one('erased', { cases: count, entries: count, why }),
  one('gone', { why, goneAt: moment }),
]);

/** The entry, or null for what is none of ours. Its hash is not looked at. */
export function entryIn(raw: unknown): Entry | null {
  const parsed = z.safeParse(EntryShape, raw);
  return parsed.success ? (parsed.data as Entry) : null;
}
