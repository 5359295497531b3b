/** What we export, opened by a spreadsheet that is not ours. */
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportRegister, type OutFormat } from '../../storage/index.ts';
import { HARMFUL, harmfulRows, sheetOf } from '../storage/sheet/hostile.ts';
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
  const cell = (content: string) =>
    `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>h</t></is></c></row><row r="2">${content}</row></sheetData></worksheet>`;

  it('catch a formula and an id that is a number in XLSX', () => {
    const rows = opened(
      'planted.xlsx',
      workbook(cell('<c r="A2"><v>2912345678901234500</v></c><c r="B2"><f>1+1</f><v>2</v></c>')),
    );
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

/** The least that is a workbook. */
function workbook(sheet: string): Uint8Array {
  const text = (content: string) =>
    new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${content}`);
  const rels = (target: string, type: string) =>
    text(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`,
    );
  return zipSync({
    '[Content_Types].xml': text(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
    '_rels/.rels': rels('xl/workbook.xml', 'officeDocument'),
    'xl/workbook.xml': text(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': rels('worksheets/sheet1.xml', 'worksheet'),
    'xl/worksheets/sheet1.xml': new TextEncoder().encode(sheet),
  });
}
