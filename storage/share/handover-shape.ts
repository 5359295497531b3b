/** What a handover from a file must be like. */
import * as z from 'zod/mini';
import { HANDOVER_SECTIONS, type Handover, SEVERITIES } from '../kinds';

const short = z.string().check(z.maxLength(500));
const words = z.string().check(z.maxLength(20_000));
const id = z.string().check(z.minLength(1), z.maxLength(64));
const moment = z.int().check(z.nonnegative());
const number = z.nullable(z.string().check(z.maxLength(64)));

const LineShape = z.object({
  id,
  caseKey: z.nullable(short),
  section: z.enum(HANDOVER_SECTIONS),
  severity: z.enum(SEVERITIES),
  summary: words,
  next: words,
  who: short,
  ifThen: words,
  dueAt: z.nullable(moment),
  orderId: number,
  afterSaleId: number,
  shop: short,
});

const HandoverShape = z.object({
  id,
  at: moment,
  from: short,
  to: short,
  shiftStart: moment,
  lines: z.array(LineShape).check(z.maxLength(5_000)),
  text: z.string().check(z.maxLength(500_000)),
  head: z.nullable(z.object({ device: id, seq: moment, hash: short })),
});

/** The handover, or null for what is none of ours. */
export function handoverIn(raw: unknown): Handover | null {
  const parsed = z.safeParse(HandoverShape, raw);
  return parsed.success ? parsed.data : null;
}
