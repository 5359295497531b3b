import { describe, expect, it } from 'vitest';
import '../components/locale';
import { cellOf } from '@/entrypoints/desk/listed/cell';
import { listedItem } from '@/entrypoints/desk/listed/item';
import { book, type Facts, judge } from '@/rules';
import type { CaseRow, LogIndex, SheetLine } from '@/storage';
import { sheetLine } from '../register/lines';

const at = Date.parse('2026-11-22T10:00:00+08:00');
const kept: CaseRow = {
  key: 'pdd|示例店|9',
  platform: 'pdd',
  shop: '示例店',
  orderId: '260811-1383',
  afterSaleId: '9',
  firstSeenAt: at,
  readAt: at,
  pages: {},
  told: {},
  turn: 'unknown',
  open: 1,
};
const facts: Facts = {
  platform: { value: 'pdd', from: 'page', seenAt: at },
  status: { value: 'waitSeller', from: 'page', seenAt: at },
  itemTitle: { value: '马克杯', from: 'page', seenAt: at },
  refundAmount: { value: 704, from: 'page', seenAt: at },
  remaining: { value: { ms: 3_600_000, onExpiry: 'refund', text: '1时' }, from: 'page', seenAt: at },
};
const SILENT: LogIndex = { count: 0, at: 0, handler: '', note: '', progress: '', promised: [], words: '' };
const judged = (_: string, known: Facts, now: number) => judge(known, book, now);
const item = (lines: SheetLine[] = [], log: Partial<LogIndex> = {}, row: CaseRow | null = kept) =>
  listedItem(
    { id: 'x', kept: row, facts: row === null ? {} : facts, log: { ...SILENT, ...log }, lines },
    judged,
    at,
  );

describe('a row of the register', () => {
  it('derives whose turn it is and when the page says it ends, whatever the index of the row says', () => {
    expect(item()).toMatchObject({ judgement: { turn: 'seller' }, clock: { endsAt: at + 3_600_000 } });
  });

  it('shows what the page says, and an imported cell only where the page said nothing', () => {
    const line = sheetLine({ cells: { item: '别的', note: '破损', refund: '9.90' } });
    expect(cellOf('item', item([line]))).toEqual({ text: '马克杯', from: null });
    expect(cellOf('refund', item([line]))).toEqual({ text: '¥7.04', from: null });
    expect(cellOf('note', item([line]))).toEqual({ text: '破损', from: line });
    expect(cellOf('note', item([line], { note: '已拍照' }))).toEqual({ text: '已拍照', from: null });
    expect(cellOf('refund', item([line], {}, null))).toEqual({ text: '¥9.90', from: line });
  });

  it('shows what several lines say, once each', () => {
    const line = (id: string, note: string) => sheetLine({ id, cells: { note } });
    expect(cellOf('note', item([line('a', '破损'), line('b', '破损'), line('c', '少件')])).text).toBe(
      '破损 / 少件',
    );
  });

  it('says how far the shop is before what the page says', () => {
    const line = sheetLine({ cells: { status: '处理中' } });
    expect(item([line]).progress).toBe('处理中');
    expect(item([line], { progress: '等仓库' }).progress).toBe('等仓库');
    expect(cellOf('status', item()).text).toBe('待商家处理');
    expect(item().progress).toBe('');
  });

  it('judges nothing where no case was read, and has a place to write only with a key', () => {
    expect(item([sheetLine()], {}, null)).toMatchObject({ judgement: null, caseKey: 'pdd|店A|o:o1' });
    expect(item([sheetLine({ caseKey: null })], {}, null).caseKey).toBeNull();
  });
});
