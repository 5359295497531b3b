/** What taking a register in would do, told before it is done. The database is only read. */
import type { Result } from '@/utils/result';
import type { SheetLine, StoreTrouble } from '../../kinds';
import { newId } from '../../log/entries';
import type { DeskDb } from '../../store/db';
import { breather } from '../breathe';
import { LIMITS } from '../limits';
import { buyersOf, newSecret, readSecret } from '../private';
import { caseLinks } from './case-links';
import { isPersonal } from './header';
import { identity, idOfLine, type LineSource, lineOfRow } from './line-of-row';
import { mergeLine } from './merge-line';
import { attemptSheet, SheetError } from './sheet-error';
import { sheetRows } from './sheet-rows';
import type { ColumnUse, RegisterPlan, SheetMapping, SheetPeek, SheetTrouble, SheetWork } from './types';

const PORTION = 500;

/**
 * Reads the whole file by a mapping and compares it with what is kept. The same file with the same mapping, once
 * taken in, plans nothing new and nothing changed.
 * @param file the one `peek` is of
 * @param by who imports it, and when, epoch ms
 */
export function planRegister(
  db: DeskDb,
  file: File,
  peek: SheetPeek,
  mapping: SheetMapping,
  by: { at: number; author: string },
  work: SheetWork = {},
): Promise<Result<RegisterPlan, SheetTrouble | StoreTrouble>> {
  return attemptSheet(async () => {
    if (file.size !== peek.size || file.name !== peek.file) throw new SheetError('stale');
    const breathe = breather(work.signal);
    const secret = (await readSecret(db)) ?? newSecret();
    const columns = withoutPersons(peek.headers, mapping.columns);
    const source = sourceOf(peek, { ...mapping, columns }, secret, by);
    const linkOf = await caseLinks(db, breathe);
    const plan: RegisterPlan = {
      peek,
      mapping: { ...mapping, columns },
      rows: 0,
      new: [],
      changed: [],
      same: 0,
      refused: [],
      refusedCount: 0,
      odd: [],
      oddCount: 0,
      dropped: [],
      masked: 0,
      linked: 0,
      entryId: newId(),
      ...by,
      buyerSecret: secret,
    };
    const left = peek.headers.map(() => 0);
    const times = new Map<string, number>();
    let portion: SheetLine[] = [];
    for await (const raw of sheetRows(file, peek.format, work)) {
      if (raw.row <= peek.headerRow) continue;
      plan.rows += 1;
      const read = lineOfRow(raw, source);
      if ('why' in read) {
        plan.refusedCount += 1;
        if (plan.refused.length < LIMITS.listed) plan.refused.push(read);
        continue;
      }
      for (const nth of read.left) left[nth] = (left[nth] ?? 0) + 1;
      plan.oddCount += read.odd.length;
      plan.odd.push(...read.odd.slice(0, Math.max(0, LIMITS.listed - plan.odd.length)));
      plan.masked += read.masked;
      const same = identity(read.line);
      const nth = times.get(same) ?? 0;
      times.set(same, nth + 1);
      const link = linkOf(read.line);
      if (link !== null) plan.linked += 1;
      portion.push({ id: idOfLine(read.line, nth), ...read.line, caseKey: link ?? read.line.caseKey });
      if (portion.length < PORTION) continue;
      await compare(db, portion, plan);
      portion = [];
    }
    await compare(db, portion, plan);
    plan.dropped = peek.headers.flatMap((header, nth) => {
      const column = columns[nth];
      return column?.use === 'drop' ? [{ header, why: column.why, cells: left[nth] ?? 0 }] : [];
    });
    return plan;
  });
}

/** Lines beside what is kept under their ids. */
async function compare(db: DeskDb, lines: readonly SheetLine[], plan: RegisterPlan): Promise<void> {
  const kept = await db.sheetLines.bulkGet(lines.map(({ id }) => id));
  for (const [nth, line] of lines.entries()) {
    const was = kept[nth];
    const changed = was === undefined ? undefined : mergeLine(was, line);
    if (changed === undefined) plan.new.push(line);
    else if (changed === null) plan.same += 1;
    else plan.changed.push(changed);
  }
}

/** Names, phones and addresses are not taken in, whatever was chosen; a name may come in as the buyer's, masked. */
const withoutPersons = (headers: readonly string[], columns: readonly ColumnUse[]): ColumnUse[] =>
  headers.map((header, nth) => {
    const column = columns[nth] ?? { use: 'extra' };
    if (column.use === 'field' && (column.field === 'buyer' || !isPersonal(header))) return column;
    return isPersonal(header) ? { use: 'drop', why: 'personal' } : column;
  });

const sourceOf = (
  { headers, file, format }: SheetPeek,
  { columns, shop, platform }: SheetMapping,
  secret: string,
  { at, author }: { at: number; author: string },
): LineSource => ({
  headers,
  columns,
  shop: shop.trim(),
  platform,
  buyerOf: buyersOf(secret),
  file,
  sheet: format.kind === 'xlsx' ? format.sheet : '',
  at,
  author,
});
