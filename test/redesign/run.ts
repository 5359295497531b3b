import { Window } from 'happy-dom';
import { readPage } from '@/entrypoints/console.content/reader';
import type { PageReading } from '@/entrypoints/console.content/reader/types';
import { parsed, type Saved } from './saved';
import { scoreOf } from './score';
import { fill, markupOf } from './tree';
import { variantOf } from './variant';

export type Reader = (document: Document, url: string) => PageReading;

/** Reads the variant of a page that belongs to a seed. Page and seed are all that is needed to do it again. */
export function readVariant(saved: Saved, seed: number, read: Reader = readPage, document = parsed('')) {
  const draft = variantOf(saved, seed);
  fill(document, draft.tree);
  const reading = read(document, saved.url);
  return { draft, reading, score: scoreOf(draft, reading), markup: markupOf(draft.tree) };
}

export type Tally = {
  pages: number;
  variants: number;
  asked: number;
  right: number;
  wrong: number;
  /** Each with the page and the seed it can be made again from. */
  failures: string[];
};

/** @param seeds how many variants of each page, from seed 0 */
export async function tally(pages: readonly Saved[], seeds: number, read: Reader = readPage): Promise<Tally> {
  const sum: Tally = { pages: pages.length, variants: 0, asked: 0, right: 0, wrong: 0, failures: [] };
  for (const saved of pages) {
    // A window keeps every node it ever made until it is closed: a gigabyte for all pages.
    const window = new Window();
    const document = window.document as unknown as Document;
    for (let seed = 0; seed < seeds; seed++) {
      const { draft, score } = readVariant(saved, seed, read, document);
      sum.variants++;
      sum.asked += score.asked;
      sum.right += score.right;
      sum.wrong += score.wrong.length;
      if (score.wrong.length > 0) {
        sum.failures.push(`${saved.name} seed ${seed} (${draft.done.join(', ')}): ${score.wrong.join('; ')}`);
      }
    }
    await window.happyDOM.close();
  }
  return sum;
}

export const shareRight = ({ asked, right }: Tally): number => right / asked;

/** The two numbers, on one line. */
export const lineOf = (name: string, { pages, variants, asked, right, wrong }: Tally): string =>
  `${name.padEnd(24)} ${String(pages).padStart(3)} pages ${String(variants).padStart(6)} variants ${String(asked).padStart(7)} facts asked  ${((100 * right) / asked).toFixed(2)} % right  ${wrong} wrong`;
