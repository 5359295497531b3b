import type { Step } from './step';

/** What people write for themselves beside the log, and the way from a case to the buyer's others. Additions only. */
export const agentsDay: Step = {
  stores: {
    cases:
      '&key, [platform+orderId], [platform+afterSaleId], open, dueAt, readAt, *formerKeys, buyer.hash, [open+turn], [open+turn+dueAt]',
    scripts: '&id, layer',
    statements: '&caseKey',
    practice: '&id, dueAt',
  },
};
