import type { Step } from './step';

export const firstRelease: Step = {
  stores: {
    cases: '&key, [platform+orderId], [platform+afterSaleId], open, dueAt, readAt, *formerKeys',
    entries: '&id, at, [caseKey+at], [kind+at]',
    handovers: '&id, at',
    settings: '&name',
  },
};
