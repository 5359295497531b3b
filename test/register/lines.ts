import type { CaseHead, LineHead, SheetLine } from '@/storage';

/** A case in the register's index; by default an after-sale of `店A` that waits for us. */
export const head = (more: Partial<CaseHead> = {}): CaseHead => ({
  key: 'pdd|店A|1',
  platform: 'pdd',
  shop: '店A',
  orderId: 'o1',
  afterSaleId: '1',
  formerKeys: [],
  open: 1,
  turn: 'seller',
  dueAt: null,
  readAt: 0,
  firstSeenAt: 0,
  status: 'waitSeller',
  reason: null,
  type: 'returnRefund',
  goodsState: null,
  returnSignedAt: null,
  progress: '',
  handler: '',
  writtenAt: 0,
  written: false,
  text: '',
  ...more,
});

export const line = (more: Partial<LineHead> = {}): LineHead => ({
  id: 'l1',
  caseKey: 'pdd|店A|o:o1',
  platform: 'pdd',
  shop: '店A',
  orderId: 'o1',
  afterSaleId: null,
  at: 0,
  progress: '',
  handler: '',
  reason: '',
  type: '',
  text: '',
  ...more,
});

export const sheetLine = (more: Partial<SheetLine> = {}): SheetLine => ({
  id: 'l1',
  caseKey: 'pdd|店A|o:o1',
  platform: 'pdd',
  shop: '店A',
  orderId: 'o1',
  afterSaleId: null,
  cells: {},
  extra: {},
  buyer: null,
  from: { file: '登记表.csv', sheet: '', row: 2 },
  at: 0,
  author: '林',
  ...more,
});
