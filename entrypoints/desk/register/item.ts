import { type Clock, type Facts, type Judgement, runningClock } from '@/rules';
import type { CaseRow } from '@/storage';
import { normalised } from '../../popup/normalise';
import type { Sortable } from './filter';

/** One line of the register: what is kept of a case, and what follows from it now. */
export type RegisterItem = Sortable & {
  row: CaseRow;
  facts: Facts;
  judgement: Judgement;
  clock: Clock | null;
  /** The latest words a person wrote about it. */
  note: string;
  /** Who last wrote or did anything about it. */
  handler: string;
};

/** What was written comes from the row's index of its log. `at` in epoch ms. */
export function registerItem(row: CaseRow, facts: Facts, judgement: Judgement, at: number): RegisterItem {
  const clock = runningClock(judgement, at);
  const texts = [
    facts.itemTitle,
    facts.reasonText,
    facts.statusText,
    facts.returnTrackingNo,
    facts.trackingNo,
  ];
  return {
    row,
    facts,
    judgement,
    clock,
    turn: judgement.turn,
    endsAt: clock?.endsAt ?? null,
    note: row.log?.note ?? '',
    handler: row.log?.handler ?? '',
    search: normalised(
      [row.afterSaleId, row.orderId, row.shop, ...texts.map((fact) => fact?.value), row.log?.words]
        .filter((text) => typeof text === 'string')
        .join('\n'),
    ),
  };
}
