/** What we export, opened by a spreadsheet that is not ours. */
import { describe, expect, it } from 'vitest';
import { exportRegister, type OutFormat } from '../../storage/index.ts';
import { HARMFUL, harmfulRows, sheetOf } from '../storage/sheet/hostile.ts';
import { workbook } from '../storage/sheet/workbook.ts';
import { findLibreOffice, type OfficeCell, openWithOffice } from './libreoffice.ts';

const soffice = findLibreOffice();
const opened = (name: string, bytes: Uint8Array) => {
  if (soffice === null)
    throw new Error(
      'LibreOffice is not installed, so the exported sheets were NOT opened: install libreoffice-calc-nogui.',
    );
  return openWithOffice(soffice, name, bytes);
};

const IDS = harmfulRows().map((_, nth) => String(2912345678901234500n + BigInt(nth)));

/** What is asked of every sheet that leaves: nothing runs, and every id is a text with all its digits. */
function faultsOf(rows: readonly OfficeCell[][]): string[] {
  const formulas = rows.flat().flatMap(({ formula }) => (formula === null ? [] : [`runs: ${formula}`]));
  const kept = rows.slice(1).map(([id]) => id);
  const lost = IDS.flatMap((id, nth) => {
    const cell = kept[nth];
    return cell?.type === 'string' && cell.text.trim() === id
      ? []
      : [`lost: ${id} is ${cell?.type} ${cell?.text}`];
  });
  return [...formulas, ...lost];
}

describe.each<OutFormat>(['xlsx', 'csv'])('an exported %s in LibreOffice', (format) => {
  it('has every id whole and no formula', async () => {
    const done = await exportRegister(sheetOf(harmfulRows()), format);
    if (!done.ok) throw new Error(`expected a file, got "${done.trouble}"`);
    const rows = opened(`register.${format}`, new Uint8Array(await done.value.arrayBuffer()));
    expect(rows[0]?.slice(0, 4).map(({ text }) => text)).toEqual(['订单号', '备注', '退款金额', '登记日期']);
    expect(rows).toHaveLength(HARMFUL.length + 1);
    expect(faultsOf(rows)).toEqual([]);
    // Sums can be added up and moments sorted: they are not texts.
    for (const [, , sum, at] of rows.slice(1)) {
      expect(sum).toMatchObject({ type: 'float' });
      expect(at).toMatchObject({ type: 'date' });
      expect(at?.text).toContain('2026');
    }
    expect(rows.slice(1).map(([, , sum]) => Number(sum?.text))).toEqual(
      HARMFUL.map((_, nth) => (123_450 + nth) / 100),
    );
  });
});

describe('the same questions', () => {
  it('catch a formula and an id that is a number in XLSX', () => {
    const planted = workbook([
      {
        name: 'S',
        rows: [
          ['a', 'b'],
          [{ raw: '><v>2912345678901234500</v>' }, { f: '1+1', v: '2' }],
        ],
      },
    ]);
    const rows = opened('planted.xlsx', planted);
    const faults = faultsOf(rows);
    expect(faults.filter((fault) => fault.startsWith('runs'))).toHaveLength(1);
    expect(faults[1]).toMatch(/^lost: 2912345678901234500 is float/);
  });

  it('catch them in CSV', () => {
    const rows = opened('planted.csv', new TextEncoder().encode('\ufeffa,b\r\n2912345678901234500,=1+1\r\n'));
    const faults = faultsOf(rows);
    expect(faults.filter((fault) => fault.startsWith('runs'))).toHaveLength(1);
    expect(faults[1]).toMatch(/^lost: 2912345678901234500 is float/);
  });
});
