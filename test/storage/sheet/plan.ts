import { type DeskDb, peekSheet, planRegister, type RegisterPlan, type SheetMapping } from '@/storage';
import { NOW, unwrap } from '../desk';

export const BY = { at: NOW, author: '小王' };

export const fileOf = (content: string | Uint8Array<ArrayBuffer>, name = '登记簿.csv'): File =>
  new File([content], name);

/** What a file would do, by the columns proposed for it unless told otherwise. */
export async function planOf(
  db: DeskDb,
  file: File,
  choice: Partial<SheetMapping> & { sheet?: string } = {},
  by = BY,
): Promise<RegisterPlan> {
  const { sheet, ...chosen } = choice;
  const peek = unwrap(await peekSheet(file, sheet === undefined ? {} : { sheet }));
  const mapping = { columns: peek.columns, shop: '', platform: null, ...chosen };
  return unwrap(await planRegister(db, file, peek, mapping, by));
}
