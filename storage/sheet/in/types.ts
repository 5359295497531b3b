/** What importing a register is made of; see `peekSheet`, `planRegister`, `applyRegister`. */
import type { Platform } from '@/rules';
import type { SheetLine } from '../../kinds';
import type { FieldId } from '../fields';

/**
 * Why a file is not read at all. The words are in the locale files (`desk.sheet.trouble`).
 * `old`: an .xls or .et from before .xlsx, or one with a password. `page`: a web page with the name of a sheet.
 * `bomb`: it would unpack to far more than a register is. `quote`: a quotation mark that opens and never closes.
 * `tooBig`, `tooManyRows`, `tooManyColumns`, `tooManyCells`: see `LIMITS`. `stale`: the file or the store is no
 * longer what was planned with.
 */
export const SHEET_TROUBLES = [
  'empty',
  'unreadable',
  'old',
  'page',
  'bomb',
  'broken',
  'quote',
  'tooBig',
  'tooManyRows',
  'tooManyColumns',
  'tooManyCells',
  'stale',
  'cancelled',
] as const;
export type SheetTrouble = (typeof SHEET_TROUBLES)[number];

/** A cell as the file has it. A number or a Date only comes out of an XLSX cell that is one. */
export type RawCell = string | number | boolean | Date | null;
/** `row`: its row in the file, counted from 1 as a spreadsheet shows it (a CSV's lines alike). */
export type RawRow = { row: number; cells: RawCell[] };

export type SheetFormat =
  | { kind: 'csv'; encoding: 'utf-8' | 'gb18030' | 'utf-16le'; delimiter: string; newline: '\n' | '\r' }
  | { kind: 'xlsx'; sheets: string[]; sheet: string };

/** What is done with a column. `personal`: names, phones, addresses; they are not taken in. */
export type ColumnUse =
  | { use: 'field'; field: FieldId }
  | { use: 'extra' }
  | { use: 'drop'; why: 'personal' | 'unwanted' };

/** A file before anything is taken in: what its columns seem to be, and some rows to judge that by. */
export type SheetPeek = {
  file: string;
  size: number;
  /** SHA-256 of the file, hex. */
  sum: string;
  format: SheetFormat;
  /** The row of the headers, from 1. */
  headerRow: number;
  headers: string[];
  /** The first rows under the headers, as text, personal columns left out ('…'). Only to be shown. */
  samples: string[][];
  /** One per header. */
  columns: ColumnUse[];
};

/** What the person decided: one use per column; shop and platform for rows that name none. */
export type SheetMapping = { columns: ColumnUse[]; shop: string; platform: Platform | null };

/**
 * Why a row is refused. `digitsLost`: an id was kept as a number, its last digits are gone. `tooLong`: a cell is
 * longer than a spreadsheet allows.
 */
export type Refusal = 'digitsLost' | 'tooLong';
/** `text`: the cell, masked like any free text. */
export type RefusedRow = { row: number; header: string; text: string; why: Refusal };

/**
 * A cell that was taken in otherwise than its column says: it stands among the line's other cells, by its header.
 * `digitsLost`: a long number under a header nobody knows; left out. `maybeRounded`: an id of 18 digits or more that
 * ends in zeros from the 16th on, as Excel leaves it; kept, and worth a look.
 */
export type OddCell = {
  row: number;
  header: string;
  text: string;
  why: 'notDate' | 'notMoney' | 'notId' | 'notPlatform' | 'digitsLost' | 'maybeRounded';
};

export type ChangedCell = { field: string; was: string; now: string };
/** `now` is the line as it will be kept, with what it was before in its history. */
export type ChangedLine = { was: SheetLine; now: SheetLine; cells: ChangedCell[] };

/** What taking the file in would do. Nothing is written yet. */
export type RegisterPlan = {
  peek: SheetPeek;
  mapping: SheetMapping;
  /** Rows under the headers that hold anything. */
  rows: number;
  new: SheetLine[];
  changed: ChangedLine[];
  same: number;
  /** The first `LIMITS.listed` of them; `refusedCount` and `oddCount` count all. */
  refused: RefusedRow[];
  refusedCount: number;
  odd: OddCell[];
  oddCount: number;
  /** Columns that are not taken in, with how many cells were left behind. */
  dropped: { header: string; why: 'personal' | 'unwanted'; cells: number }[];
  /** Numbers of people that were found in free text and made unreadable. */
  masked: number;
  /** How many lines belong to a case that is kept here. */
  linked: number;
  /** Of `new` and `changed`, their ids made once, so that a repeated apply changes nothing. */
  entryId: string;
  at: number;
  author: string;
  buyerSecret: string;
};

export type SheetWork = { onProgress?: (part: number) => void; signal?: AbortSignal };
