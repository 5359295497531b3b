/**
 * What a row of a backup must look like to be let into the store. Members that code relies on are checked, others
 * stay as they are: a row goes back exactly as it was kept. Shapes are those of today's schema; a file of an older
 * one is brought to it first (`stage.ts`).
 */
import * as z from 'zod/mini';
import { type EntryBody, EVIDENCE_FORMS, PICTURE_TYPES } from '../kinds';
import type { TableName } from './format';

const moment = z.number();
const count = z.int().check(z.nonnegative());
const id = z.string().check(z.minLength(1), z.maxLength(300));
const text = z.string();
const optionalText = z.nullable(z.string());
const key = z.nullable(id);
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const pictureType = z.enum(PICTURE_TYPES);
const record = z.record(z.string(), z.unknown());

const place = {
  id,
  caseKey: key,
  at: moment,
  offset: z.number(),
  author: text,
  salt: text,
  device: id,
  seq: z.int().check(z.minimum(1)),
  prev: text,
  hash: id,
};
const line = <K extends string, S extends z.core.$ZodLooseShape>(kind: K, said: S) =>
  z.looseObject({ kind: z.literal(kind), ...place, ...said });

/** One per kind of entry; the compiler sees to it that none is forgotten. */
const ENTRY_LINES = {
  note: line('note', { text }),
  call: line('call', { text, reached: z.boolean() }),
  promise: line('promise', { text, dueAt: z.nullable(moment) }),
  promiseDone: line('promiseDone', { of: id }),
  tick: line('tick', { evidence: text, done: z.boolean() }),
  answer: line('answer', { fact: text }),
  correction: line('correction', { fact: text }),
  override: line('override', { question: text, value: text, machine: text, text }),
  status: line('status', { text, was: optionalText }),
  progress: line('progress', { text, was: optionalText }),
  edit: line('edit', { of: id, text }),
  strike: line('strike', { of: id, text }),
  evidence: line('evidence', {
    evidenceId: id,
    sum: text,
    type: text,
    size: count,
    need: optionalText,
    text,
  }),
  asked: line('asked', { evidence: text, whom: text }),
  plan: line('plan', {
    offers: z.array(text),
    floor: z.nullable(count),
    limit: z.nullable(count),
    ifMore: text,
  }),
  sum: line('sum', {
    about: z.enum(['grant', 'courier']),
    step: z.enum(['asked', 'agreed', 'refused', 'paid', 'dropped']),
    fen: z.int().check(z.positive()),
    who: text,
  }),
  evidenceGone: line('evidenceGone', { evidenceId: id, why: text }),
  shift: line('shift', { turn: z.enum(['start', 'end']) }),
  handover: line('handover', { handoverId: id }),
  readBack: line('readBack', { handoverId: id, lineId: id, text }),
  taken: line('taken', { handoverId: id }),
  imported: line('imported', { from: text, file: text, sum: text, cases: count, entries: count }),
  erased: line('erased', { cases: count, entries: count, why: text }),
  gone: line('gone', { why: text, goneAt: moment }),
} satisfies Record<EntryBody['kind'], z.ZodMiniType>;

const entry = z.discriminatedUnion(
  'kind',
  Object.values(ENTRY_LINES) as unknown as [typeof ENTRY_LINES.note, typeof ENTRY_LINES.gone],
);

const pageRead = z.looseObject({ at: moment, url: text, facts: record, missed: z.array(z.string()) });
const picture = z.looseObject({ sum: hash, type: pictureType, size: count, width: count, height: count });

const SHAPES = {
  entries: entry,
  cases: z.looseObject({
    key: id,
    formerKeys: z.optional(z.array(id)),
    platform: id,
    shop: text,
    orderId: optionalText,
    afterSaleId: optionalText,
    firstSeenAt: moment,
    readAt: moment,
    pages: z.record(z.string(), pageRead),
    told: z.record(z.string(), z.looseObject({ seenAt: moment })),
    turn: id,
    open: z.union([z.literal(0), z.literal(1)]),
    dueAt: z.optional(moment),
  }),
  handovers: z.looseObject({
    id,
    at: moment,
    from: text,
    to: text,
    shiftStart: moment,
    lines: z.array(z.looseObject({ id, caseKey: key, section: text, severity: text, summary: text })),
    text,
  }),
  evidence: z.looseObject({
    id,
    caseKey: id,
    form: z.enum(EVIDENCE_FORMS),
    at: moment,
    author: text,
    why: text,
    need: optionalText,
    url: text,
    text,
    html: text,
    picture: z.nullable(picture),
    sum: text,
    thumb: z.optional(z.instanceof(ArrayBuffer)),
  }),
  sheetLines: z.looseObject({
    id,
    caseKey: key,
    platform: z.nullable(id),
    shop: text,
    orderId: optionalText,
    afterSaleId: optionalText,
    cells: z.record(z.string(), z.string()),
    extra: z.record(z.string(), z.string()),
    at: moment,
    author: text,
  }),
  lessons: z.looseObject({ id, at: moment, author: text, teaches: text, site: text }),
  scripts: z.looseObject({
    id,
    layer: z.enum(['mine', 'shop']),
    title: text,
    text,
    at: moment,
    author: text,
  }),
  statements: z.looseObject({
    caseKey: id,
    sentences: z.array(z.looseObject({ id, text, evidence: z.array(id) })),
    request: text,
    limit: z.int().check(z.positive()),
    at: moment,
    author: text,
  }),
  practice: z.looseObject({ id, box: count, dueAt: moment, asked: count, wrong: count, at: moment }),
  packs: z.looseObject({ id, text, sum: hash, on: z.boolean(), order: z.number(), at: moment, author: text }),
  counters: z.looseObject({ platform: id, page: id, shop: id, at: moment, counters: record, seenAt: record }),
  skeletons: z.looseObject({ place: id, of: text, at: moment, read: z.array(z.string()) }),
  settings: z.looseObject({ name: id }),
  blobs: z.strictObject({ sum: hash, type: pictureType, size: count }),
} satisfies Record<TableName, z.ZodMiniType>;

/** Whether a row is of its table's shape. */
export const isRow = (table: TableName, row: unknown): row is object =>
  z.safeParse(SHAPES[table], row).success;
