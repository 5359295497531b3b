import { describe, expect, it } from 'vitest';
import { listedRows } from '@/storage';
import { head, line } from './lines';

const ids = (rows: ReturnType<typeof listedRows>) => rows.map(({ id }) => id);

describe('cases and imported lines as one register', () => {
  it('puts a line under the one after-sale of its order', () => {
    const [row, ...others] = listedRows([head()], [line()]);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ id: 'pdd|店A|1', lines: [{ id: 'l1' }] });
  });

  it('keeps several lines of one order apart under their case', () => {
    const [row] = listedRows([head()], [line(), line({ id: 'l2' })]);
    expect(row?.lines.map(({ id }) => id)).toEqual(['l1', 'l2']);
  });

  it('leaves a line alone that may mean either of two after-sales', () => {
    const rows = listedRows([head(), head({ key: 'pdd|店A|2', afterSaleId: '2' })], [line()]);
    expect(ids(rows)).toEqual(['pdd|店A|1', 'pdd|店A|2', 'line:l1']);
  });

  it('goes by the after-sale number where the line has one', () => {
    const rows = listedRows(
      [head(), head({ key: 'pdd|店A|2', afterSaleId: '2' })],
      [line({ afterSaleId: '2', caseKey: 'pdd||2', shop: '' })],
    );
    expect(rows[1]).toMatchObject({ id: 'pdd|店A|2', lines: [{ id: 'l1' }] });
  });

  it('never joins another shop, another console or a line of no known console', () => {
    for (const other of [{ shop: '店B' }, { platform: 'jd' as const }, { platform: null }]) {
      const rows = listedRows([head()], [line({ caseKey: null, ...other })]);
      expect(ids(rows)).toEqual(['pdd|店A|1', 'line:l1']);
    }
  });

  it('finds a case by a key it had before its shop was read, and Tmall by Taobao', () => {
    const moved = head({ formerKeys: ['pdd||1'], orderId: null });
    expect(ids(listedRows([moved], [line({ caseKey: 'pdd||1', orderId: null })]))).toEqual(['pdd|店A|1']);
    const tmall = head({ key: 'tmall|店A|1', platform: 'tmall' });
    expect(ids(listedRows([tmall], [line({ platform: 'taobao', caseKey: null })]))).toEqual(['tmall|店A|1']);
  });

  it('hides an order under its after-sale and finds the after-sale by it', () => {
    const order = head({ key: 'pdd|店A|o:o1', afterSaleId: null, text: '马克杯' });
    const rows = listedRows([order, head()], []);
    expect(ids(rows)).toEqual(['pdd|店A|1']);
    expect(rows[0]?.under?.text).toBe('马克杯');
  });

  it('keeps an order that somebody wrote about, and the line goes with it', () => {
    const order = head({ key: 'pdd|店A|o:o1', afterSaleId: null, written: true });
    const rows = listedRows([order, head()], [line()]);
    expect(rows.map(({ id, lines }) => [id, lines.length])).toEqual([
      ['pdd|店A|o:o1', 1],
      ['pdd|店A|1', 0],
    ]);
  });
});
