/** The saved pages that show a case or a list, each as a tree, with what a person reads on it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { readPage, rowElementsOf } from '@/entrypoints/console.content/reader';
import { addressOf, idsOf } from '@/entrypoints/console.content/reader/address';
import { MAPS } from '@/entrypoints/console.content/reader/maps';
import { COMMON } from '@/entrypoints/console.content/reader/maps/words';
import { type PageShape, wordsOf } from '@/entrypoints/console.content/reader/page-map';
import type { FactKey, FactValue, PageReading } from '@/entrypoints/console.content/reader/types';
import { type Box, boxesOf, leavesOf, treeOf } from './tree';

/** What is told of one case: of the page, or of one row of it. `text` and `label` as the page shows them. */
export type Told = { id: string; facts: Map<FactKey, { value: FactValue; text: string; label: string }> };

export type Saved = {
  name: string;
  url: string;
  shape: PageShape;
  tree: Box;
  /** One of a case page; of a list as many as it has rows. */
  told: Told[];
  counters: Record<string, number | null>;
  /** The boxes of the rows, in the order of `told`. */
  rows: Box[];
  /** Boxes of the page that are known by their class alone to be about something else. */
  foreign: Box[];
  /** The facts whose ids the address names. */
  addressed: ('orderId' | 'afterSaleId')[];
};

const SKIPPED = new RegExp([...wordsOf(COMMON.skip.names), 'modal', 'dialog'].join('|'), 'i');
const FOLDER = join(import.meta.dirname, '../pages');
const { DOMParser } = new Window();
/** A document nobody displays. */
export const parsed = (html: string): Document =>
  new DOMParser().parseFromString(html, 'text/html') as unknown as Document;

const told = (id: string, facts: object): Told => ({
  id,
  facts: new Map(Object.entries(facts)) as Told['facts'],
});

function savedPage(name: string): Saved | null {
  const file = (end: string) => readFileSync(join(FOLDER, name + end), 'utf8');
  const { url, reading } = JSON.parse(file('.expected.json')) as { url: string; reading: PageReading };
  if (reading.kind !== 'case' && reading.kind !== 'list') return null;
  // Of two numbers nothing tells apart: another structure would tell, and nobody could say whether rightly.
  if (reading.kind === 'case' && reading.doubtful?.orderId) return null;
  const address = addressOf(url, MAPS);
  if (address?.kind !== 'page') throw new Error(`${name}: no page of ours, and expected to be read`);
  const document = parsed(file('.html'));
  const boxes = new Map<Element, Box>();
  const tree = treeOf(document, boxes);
  // Marks that a page has already would hide its labels from the changes; the changes put in marks of their own.
  for (const { leaf } of leavesOf(tree))
    leaf.text = leaf.text.replace(/\p{Default_Ignorable_Code_Point}/gu, '').replaceAll('︓', '：');
  const elements = rowElementsOf(readPage(document, url));
  const rows = elements.flatMap((element) => boxes.get(element) ?? []);
  const cases =
    reading.kind === 'case'
      ? [told('', reading.facts)]
      : reading.rows.map(({ facts }) =>
          told(String(facts.orderId?.value ?? facts.afterSaleId?.value ?? ''), facts),
        );
  return {
    name,
    url,
    shape: address.shape,
    tree,
    told: cases,
    counters: reading.kind === 'list' ? reading.counters : {},
    rows,
    foreign: [...boxesOf(tree)].filter(({ attributes }) => SKIPPED.test(Object.values(attributes).join(' '))),
    addressed: idsOf(address.url, address.shape).map(({ fact }) => fact),
  };
}

/** In the order of their names. A list without rows has nothing to ask for and is left out. */
export const savedPages = (): Saved[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.slice(0, -'.html'.length))
    .sort()
    .flatMap((name) => savedPage(name) ?? [])
    // A row without a number is a row by its class alone, and whose it is nobody knows.
    .filter(
      ({ shape, told: cases }) =>
        cases.length > 0 && (shape.kind === 'case' || cases.every(({ id }) => id !== '')),
    );
