/** Everything kept that speaks of a buyer or a number, so that it can be deleted on request. */
import type { CaseKey, Evidence, SheetLine } from '../kinds';
import { wordsIn } from '../log/words-in';
import type { DeskDb } from '../store/db';

/** Where the words were found. */
export type FoundIn = 'id' | 'buyer' | 'log' | 'evidence' | 'handover' | 'register';

export type Mentions = {
  cases: { key: CaseKey; found: FoundIn[] }[];
  /** Register lines that belong to no case. */
  lines: SheetLine[];
};

const normal = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/**
 * Looks through everything, word by word, without an index: it is asked for a few times a year. The words count
 * wherever they stand, in whatever width and with whatever spaces.
 *
 * @param buyerHash the keyed hash of the same words, for lines that keep a buyer only as one; null = none
 * @param onProgress told how many entries were looked at
 * @throws AbortError when `signal` says so
 */
export async function findAbout(
  db: DeskDb,
  words: string,
  {
    buyerHash = null,
    onProgress,
    signal,
  }: {
    buyerHash?: string | null;
    onProgress?: (entries: number) => void;
    signal?: AbortSignal;
  } = {},
): Promise<Mentions> {
  const wanted = normal(words);
  if (wanted === '') return { cases: [], lines: [] };
  const holds = (text: string | null | undefined) =>
    typeof text === 'string' && normal(text).includes(wanted);
  const found = new Map<CaseKey, Set<FoundIn>>();
  const note = (key: CaseKey | null, where: FoundIn) => {
    if (key !== null) found.set(key, (found.get(key) ?? new Set()).add(where));
  };

  await db.cases.each((row) => {
    if (
      holds(row.orderId) ||
      holds(row.afterSaleId) ||
      Object.values(row.pages).some(({ url }) => holds(url))
    )
      note(row.key, 'id');
    if (buyerHash !== null && row.buyer?.hash === buyerHash) note(row.key, 'buyer');
  });
  let seen = 0;
  const log = db.entries.toCollection().until(() => signal?.aborted === true);
  await log.each((entry) => {
    seen += 1;
    if (seen % 1000 === 0) onProgress?.(seen);
    if (wordsIn(entry).some(holds)) note(entry.caseKey, 'log');
  });
  signal?.throwIfAborted();
  await db.evidence.each((item) => {
    if (wordsOfEvidence(item).some(holds)) note(item.caseKey, 'evidence');
  });
  await db.handovers.each(({ lines }) => {
    for (const line of lines)
      if (Object.values(line).some((part) => holds(part as string))) note(line.caseKey, 'handover');
  });
  const alone: SheetLine[] = [];
  await db.sheetLines.each((line) => {
    if (!(buyerHash !== null && line.buyer?.hash === buyerHash) && !wordsOfLine(line).some(holds)) return;
    if (line.caseKey === null) alone.push(line);
    else note(line.caseKey, 'register');
  });
  return { cases: [...found].map(([key, where]) => ({ key, found: [...where] })), lines: alone };
}

const wordsOfEvidence = ({ why, url, text, html }: Evidence) => [why, url, text, html];

const wordsOfLine = ({ orderId, afterSaleId, cells, extra, buyer, history = [] }: SheetLine) => [
  orderId,
  afterSaleId,
  buyer?.shown,
  ...Object.values(cells),
  ...Object.values(extra),
  ...history.flatMap((was) => [...Object.values(was.cells), ...Object.values(was.extra)]),
];
