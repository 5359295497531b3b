/** From kept packs to the book cases are judged by. A pack that does not fit is left out, and said to be. */
import { type Book, BookError, book, type Pack, stackPacks } from '@/rules';
import type { KeptPack, PackWrong } from './kinds';
import { sumOf } from './packs';

export type LeftOut = PackWrong & { pack: string };
export type Stacked = { book: Book; leftOut: LeftOut[] };

const DAMAGED = {
  path: '',
  words: {
    zh: '存下的内容和检查时的不一样，可能是磁盘损坏。请从原来的文件重新导入',
    en: 'What is kept is not what was checked; the disk may be damaged. Please import it again from its file',
  },
};

/**
 * The packs that are on, as they were checked. The check is not made again here (that takes the whole schema, and
 * the background does this too); that the text is still the one that was checked is.
 */
export async function readKept(rows: readonly KeptPack[]): Promise<{ packs: Pack[]; leftOut: LeftOut[] }> {
  const packs: Pack[] = [];
  const leftOut: LeftOut[] = [];
  for (const { id, on, text, sum, wrong } of rows) {
    if (!on) continue;
    if (wrong !== undefined) leftOut.push({ pack: id, ...wrong });
    else if (typeof text !== 'string' || (await sumOf(text)) !== sum) leftOut.push({ pack: id, ...DAMAGED });
    else packs.push(JSON.parse(text) as Pack);
  }
  return { packs, leftOut };
}

/** Whether a pack holds a shop's own promises: it stands on law and platform, whenever it was kept. */
const isShops = (pack: Pack): boolean => pack.rules.some(({ status }) => status === 'SHOP');

/** The order of stacking: as kept, a shop's own promises last. */
export const inStack = (packs: readonly Pack[]): Pack[] =>
  packs.toSorted((a, b) => Number(isShops(a)) - Number(isShops(b)));

/** The packs stacked on the built-in ones, each that fits; the others by name and reason. Never throws. */
export function stackKept(packs: readonly Pack[]): Stacked {
  let stacked = book;
  const leftOut: LeftOut[] = [];
  for (const pack of inStack(packs)) {
    try {
      stacked = stackPacks([...stacked.packs, pack]);
    } catch (error) {
      leftOut.push({ pack: pack.id, ...wrongOf(error) });
    }
  }
  return { book: stacked, leftOut };
}

/** What stacking found wrong, in words. */
export function wrongOf(error: unknown): PackWrong {
  if (error instanceof BookError)
    return { path: error.path, words: { zh: error.message, en: error.message } };
  console.error('A pack could not be stacked.', error);
  return {
    path: '',
    words: {
      zh: '这一版看不懂这个规则包，可能是更新的版本写的',
      en: 'This release does not understand the pack; a newer one may have written it',
    },
  };
}
