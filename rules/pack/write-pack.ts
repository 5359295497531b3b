import { BookError } from './book-error.ts';
import { parsePack } from './pack.ts';
import type { Pack } from './schema.ts';

/**
 * A pack as text, one way only: the same pack always gives the same bytes, so that what is exported, kept and
 * imported again can be compared. Keys come in the schema's order, since that is the order in which the schema
 * lays a pack out again; names that the pack itself gave keep theirs. Throws `BookError` for what `readPack` would
 * refuse: nothing is written that cannot be read.
 */
export function writePack(pack: Pack): string {
  const parsed = parsePack(pack);
  if (!parsed.ok) throw new BookError(parsed.mistake);
  return `${JSON.stringify(parsed.value, null, 2)}\n`;
}
