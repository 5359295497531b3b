import { judge } from '@/rules';
import { bookInUse, type DeskDb, type FieldId, type ListedRow, type OutCell, registerViews } from '@/storage';
import { listedItem } from '../../listed/item';
import { outCells } from './out-cells';

/** Rows read and judged at once: a few milliseconds, so that the page keeps drawing in between. */
const PORTION = 20;

/** The rows as cells, read when they are pulled: ten thousand cases need not be in memory together. */
export async function* outRows(
  db: DeskDb,
  rows: readonly ListedRow[],
  fields: readonly FieldId[],
  now: number,
): AsyncGenerator<OutCell[][]> {
  const { book } = await bookInUse(db);
  for (let at = 0; at < rows.length; at += PORTION) {
    const views = await registerViews(db, rows.slice(at, at + PORTION));
    yield views.map((view) =>
      outCells(
        fields,
        listedItem(view, (_, facts, moment) => judge(facts, book, moment), now),
      ),
    );
  }
}
