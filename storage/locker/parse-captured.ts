/**
 * What a page's own script hands over of the page, parsed: it runs beside somebody else's code. The schemas are made
 * when they are needed, so that a bundle that never asks (the background's) is rid of them.
 */
import * as z from 'zod/mini';
import type { RegionNode } from '../kinds';

/** Far more than is kept (`caps.ts`); what is longer is no page that a person reads. */
const WORDS = 1_000_000;
/** An address of a picture that carries its bytes in itself. */
const PIXELS = 80_000_000;
const EXPIRING = 50;

const urlSchema = () => z.string().check(z.maxLength(10_000));

function regionSchema() {
  const span = z.exactOptional(z.int());
  const node: z.ZodMiniType<RegionNode> = z.union([
    z.string(),
    z.object({ tag: z.string(), colspan: span, rowspan: span, kids: z.array(z.lazy(() => node)) }),
  ]);
  return z.object({ url: urlSchema(), text: z.string().check(z.maxLength(WORDS)), tree: node });
}

const quoteSchema = () =>
  z.object({ url: urlSchema(), text: z.string().check(z.minLength(1), z.maxLength(WORDS)) });

function foundSchema() {
  const part = z.number().check(z.minimum(0), z.maximum(1));
  return z.object({
    url: urlSchema(),
    pixels: z.nullable(z.string().check(z.maxLength(PIXELS))),
    seen: z.nullable(z.object({ left: part, top: part, width: part, height: part })),
  });
}

const expiringSchema = () =>
  z.array(z.object({ src: urlSchema(), width: z.number(), height: z.number() })).check(z.maxLength(EXPIRING));

function parsed<T>(schema: z.ZodMiniType<T>, raw: unknown): T | null {
  const result = schema.safeParse(raw);
  return result.success ? result.data : null;
}

export const parseRegion = (raw: unknown) => parsed(regionSchema(), raw);
export const parseQuote = (raw: unknown) => parsed(quoteSchema(), raw);
export const parseFound = (raw: unknown) => parsed(foundSchema(), raw);
export const parseExpiring = (raw: unknown) => parsed(expiringSchema(), raw);
