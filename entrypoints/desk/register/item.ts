import { type Clock, type Facts, type Judgement, runningClock } from '@/rules';
import type { CaseRow, Entry } from '@/storage';
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

/** @param entries of this case, oldest first */
export function registerItem(
  row: CaseRow,
  facts: Facts,
  judgement: Judgement,
  entries: readonly Entry[],
  at: number,
): RegisterItem {
  const clock = runningClock(judgement, at);
  const said = entries.flatMap((entry) => ('text' in entry && entry.kind !== 'status' ? [entry.text] : []));
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
    note: said.at(-1) ?? '',
    handler: entries.findLast((entry) => entry.author !== '')?.author ?? '',
    search: normalised(
      [row.afterSaleId, row.orderId, row.shop, ...texts.map((fact) => fact?.value), ...said]
        .filter((text) => typeof text === 'string')
        .join('\n'),
    ),
  };
}
