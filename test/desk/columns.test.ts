import { describe, expect, it } from 'vitest';
import '../components/locale';
import { columnsOf, drawnColumns, moved, presetColumns, switched } from '@/entrypoints/desk/register/columns';
import { outCells } from '@/entrypoints/desk/register/export/out-cells';
import { DEFAULT_COLUMNS, PRESET_IDS } from '@/storage';
import { sheetLine } from '../register/lines';

describe("the register's columns", () => {
  it('are the usual ones until somebody picks, and never what another release called a column', () => {
    expect(columnsOf([])).toEqual(DEFAULT_COLUMNS);
    expect(columnsOf(['colour of the flag'])).toEqual(DEFAULT_COLUMNS);
    expect(columnsOf(['note', 'colour of the flag', 'shop', 'note'])).toEqual(['note', 'shop']);
  });

  it('are drawn without the numbers, which name every row already', () => {
    expect(drawnColumns(['shop', 'orderId', 'afterSaleId', 'note'])).toEqual(['shop', 'note']);
  });

  it('stay where they are at an end, and the last one stays', () => {
    expect(moved(['shop', 'note'], 'shop', -1)).toEqual(['shop', 'note']);
    expect(moved(['shop', 'note'], 'shop', 1)).toEqual(['note', 'shop']);
    expect(switched(['shop'], 'shop')).toEqual(['shop']);
  });

  it('of each preset are some, each once', () => {
    for (const preset of PRESET_IDS) {
      const columns = presetColumns(preset);
      expect(columns.length).toBeGreaterThan(5);
      expect(new Set(columns).size).toBe(columns.length);
    }
  });
});

describe('a row in a file', () => {
  const line = sheetLine({
    orderId: '3141592653589793238',
    cells: { refund: '12.50', loggedAt: '2026-11-02', type: 'returnRefund', note: '破损' },
    buyer: { shown: '小**', hash: 'h' },
  });
  const item = {
    id: 'line:l1',
    kept: null,
    facts: {},
    log: { count: 0, at: 0, handler: '', note: '', progress: '', promised: [], words: '' },
    lines: [line],
    judgement: null,
    clock: null,
    progress: '',
    caseKey: line.caseKey,
  };

  it('has sums and days as such, ids as text, and the buyer masked', () => {
    const fields = ['orderId', 'refund', 'loggedAt', 'type', 'buyer', 'note', 'handler'] as const;
    expect(outCells(fields, item)).toEqual([
      { id: '3141592653589793238' },
      { fen: 1250 },
      { day: '2026-11-02' },
      '退货退款',
      '小**',
      '破损',
      null,
    ]);
  });
});
