import type { Platform } from '@/rules';
import type { CaseKey, LogIndex } from './case';

/**
 * One line of a register (登记簿) that the shop had before, as imported. A case that is read later stands over it; a
 * line without a case stands in the register by itself.
 */
export type SheetLine = {
  /** Made of platform, shop, ids and which of several such lines it is: the same line again is the same row. */
  id: string;
  /** The key of its case if that is kept, or the key it would have; null without an id that can be read. */
  caseKey: CaseKey | null;
  platform: Platform | null;
  shop: string;
  orderId: string | null;
  afterSaleId: string | null;
  /** Cells under headers that are known, by field of `sheet/fields.ts`, in our normal form. */
  cells: Record<string, string>;
  /** Cells under headers nobody knows, by the header. */
  extra: Record<string, string>;
  /** The buyer, never in plain: masked for people, and a keyed hash to find the same one again ('' = masked already). */
  buyer: { shown: string; hash: string } | null;
  /** Where it came from: file, sheet, and its row there, counted from 1. */
  from: SheetPlace;
  /** When and by whom it was imported. */
  at: number;
  author: string;
  /** Of what was written about it while no case of it is kept: index only, remade at every entry under its `caseKey`. */
  log?: LogIndex;
  /** What later imports replaced, the latest last: what it said, and where that had come from. */
  history?: SheetLineWas[];
};

export type SheetPlace = { file: string; sheet: string; row: number };

/** Only the cells that were replaced. */
export type SheetLineWas = Pick<SheetLine, 'cells' | 'extra' | 'from' | 'at' | 'author'>;
