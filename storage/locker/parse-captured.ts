/** What a page's own script hands over of the page, parsed: it runs beside somebody else's code. */
import * as z from 'zod/mini';
import type { RegionNode } from '../kinds';

/** Far more than is kept (`caps.ts`); what is longer is no page that a person reads. */
const WORDS = 1_000_000;
/** An address of a picture that carries its bytes in itself. */
const PIXELS = 80_000_000;

const url = z.string().check(z.maxLength(10_000));
const part = z.number().check(z.minimum(0), z.maximum(1));
const span = z.exactOptional(z.int());

const Region: z.ZodMiniType<RegionNode> = z.union([
  z.string(),
  z.object({ tag: z.string(), colspan: span, rowspan: span, kids: z.array(z.lazy(() => Region)) }),
]);
const PickedRegion = z.object({ url, text: z.string().check(z.maxLength(WORDS)), tree: Region });
const Quote = z.object({ url, text: z.string().check(z.minLength(1), z.maxLength(WORDS)) });
const Found = z.object({
  url,
  pixels: z.nullable(z.string().check(z.maxLength(PIXELS))),
  seen: z.nullable(z.object({ left: part, top: part, width: part, height: part })),
});
const Expiring = z
  .array(z.object({ src: url, width: z.number(), height: z.number() }))
  .check(z.maxLength(50));

const parser =
  <T>(schema: z.ZodMiniType<T>) =>
  (raw: unknown): T | null => {
    const parsed = schema.safeParse(raw);
    return parsed.success ? parsed.data : null;
  };

export const parseRegion = parser(PickedRegion);
export const parseQuote = parser(Quote);
export const parseFound = parser(Found);
export const parseExpiring = parser(Expiring);
