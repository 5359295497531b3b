/** From kept packs to the book cases are judged by. A pack that does not fit is left out, and said to be. */
import { type Book, BookError, book, type Pack, stackPacks, type Words } from '@/rules';
import type { KeptPack } from '../kinds';
import { sumOfPack } from './packs';

/** A pack that is on and not in use, and why; the words name the pack and the place in it. */
export type LeftOut = { pack: string; words: Words };
export type Stacked = { book: Book; leftOut: LeftOut[] };

const damaged = (pack: string): Words => ({
  zh: `规则包 ${pack}：存下的内容和检查时的不一样，可能是磁盘损坏，请从原来的文件重新导入`,
  en: `pack ${pack}: what is kept is not what was checked, so the disk may be damaged; import it again from its file`,
});
const strange = (pack: string): Words => ({
  zh: `规则包 ${pack}：这一版看不懂，可能是别的版本写的`,
  en: `pack ${pack}: this release does not understand it; another one may have written it`,
});

/**
 * The packs that are on, as they were checked. The check is not made again here (that takes the whole schema, and
 * the background does this too); that the text is still the one that was checked is.
 */
export async function readKept(rows: readonly KeptPack[]): Promise<{ packs: Pack[]; leftOut: LeftOut[] }> {
  const packs: Pack[] = [];
  const leftOut: LeftOut[] = [];
  for (const { id, on, text, sum, wrong } of rows) {
    if (!on) continue;
    if (typeof text !== 'string' || (await sumOfPack(text)) !== sum)
      leftOut.push({ pack: id, words: damaged(id) });
    else if (wrong !== undefined) leftOut.push({ pack: id, words: wrong });
    else packs.push(JSON.parse(text) as Pack);
  }
  return { packs, leftOut };
}

/** Whether a pack holds a shop's own promises: it stands on law and platform, whenever it was kept. */
const isShops = ({ rules }: Pack): boolean =>
  Array.isArray(rules) && rules.some(({ status }) => status === 'SHOP');

/** The packs stacked on the built-in ones, each that fits; the others by name and reason. Never throws. */
export function stackKept(packs: readonly Pack[]): Stacked {
  let stacked = book;
  const leftOut: LeftOut[] = [];
  for (const pack of packs.toSorted((a, b) => Number(isShops(a)) - Number(isShops(b)))) {
    try {
      stacked = stackPacks([...stacked.packs, pack]);
    } catch (error) {
      leftOut.push({ pack: pack.id, words: wordsOfError(error, pack.id) });
    }
  }
  return { book: stacked, leftOut };
}

function wordsOfError(error: unknown, pack: string): Words {
  if (error instanceof BookError) return error.words;
  console.error('A pack could not be stacked.', error);
  return strange(pack);
}
