import type { Evidence } from '../../kinds';
import type { Readable } from '../../log/readable';

/** The texts of the page, in the reader's language. Those of `LATER` are said by the page itself; `#` is a number. */
export const PAGE_WORDS = [
  'title',
  'case',
  'shop',
  'orderId',
  'afterSaleId',
  'exported',
  'headCode',
  'evidence',
  'none',
  'log',
  'kept',
  'why',
  'need',
  'noNeed',
  'from',
  'hidden',
  'cropped',
  'sum',
  'picture',
  'text',
  'html',
  'files',
  'filesHint',
  'pick',
  'proves',
  'provesYes',
  'provesNo',
  'provesHow',
  'noScript',
  'damaged',
  'missing',
] as const;
export const LATER_WORDS = [
  'checking',
  'good',
  'bad',
  'itemGood',
  'itemBad',
  'recordBad',
  'pictureBad',
  'logBad',
  'notInLog',
  'wordsBad',
  'gone',
  'noCrypto',
  'fileGood',
  'fileBad',
  'fileUnknown',
  'unreadable',
] as const;

export type CaseZipWords = {
  /** A language tag. */
  lang: string;
  of: (word: (typeof PAGE_WORDS)[number] | (typeof LATER_WORDS)[number]) => string;
  /** A moment as a person reads it, epoch ms in. */
  moment: (at: number) => string;
  /** A line of the log without author and time. */
  line: (entry: Readable) => string;
  need: (id: string) => string;
  form: (form: Evidence['form']) => string;
};
