import type { CaseRow } from '../kinds';
import type { DeskDb } from '../store/db';
import { knownCases, type ListedCase } from './cases';
import { casesOfBuyer } from './same-buyer';

/** The other after-sales of the same buyer with what is known of them, the last read first. An order alone is none. */
export async function buyerCases(db: DeskDb, row: CaseRow): Promise<ListedCase[]> {
  const others = (await casesOfBuyer(db, row)).filter(({ afterSaleId }) => afterSaleId !== null);
  return knownCases(
    db,
    others.map(({ key }) => key),
  );
}
