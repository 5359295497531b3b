/** Files as shops have them, and files nobody should open. */
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportRegister, peekSheet, planRegister, SHEET_LIMITS, type SheetPeek } from '@/storage';
import { nextTask } from '@/storage/sheet/breathe';
import { newPace, pacedWorkbook } from '@/storage/sheet/in/paced-workbook';
import { sheetRows } from '@/storage/sheet/in/sheet-rows';
import { openDesk, unwrap } from '../desk';
import { COLUMNS, harmfulRows, sheetOf } from './hostile';
import { fileOf, planOf } from './plan';
import { workbook } from './workbook';

const ID = '2912345678901234567';
const fieldsOf = ({ columns }: SheetPeek) =>
  columns.map((use) => (use.use === 'field' ? use.field : use.use));
const peek = async (content: string | Uint8Array<ArrayBuffer>) => unwrap(await peekSheet(fileOf(content)));
const troubleOf = async (content: string | Uint8Array<ArrayBuffer>, name?: string) => {
  const done = await peekSheet(fileOf(content, name));
  return done.ok ? 'read' : done.trouble;
};

/** `订单号,备注` and a row in GBK, as Excel in China saves a CSV. */
const GBK = Uint8Array.from(
  Buffer.from('b6a9b5a5bac52cb1b8d7a20d0a323931323334353637383930313233343536372cbbb5c1cb0d0a', 'hex'),
);

describe('a text file', () => {
  it.each<[string, string | Uint8Array<ArrayBuffer>, object]>([
    ['UTF-8', `订单号,备注\n${ID},坏了\n`, { encoding: 'utf-8', delimiter: ',', newline: '\n' }],
    [
      'UTF-8 with its mark and CRLF',
      `\ufeff订单号,备注\r\n${ID},坏了\r\n`,
      { encoding: 'utf-8', newline: '\n' },
    ],
    ['GBK', GBK, { encoding: 'gb18030', delimiter: ',' }],
    ['tabs', `订单号\t备注\n${ID}\t坏了\n`, { delimiter: '\t' }],
    ['semicolons', `订单号;备注\n${ID};坏了\n`, { delimiter: ';' }],
    ['CR alone', `订单号,备注\r${ID},坏了\r`, { newline: '\r' }],
    [
      'UTF-16 as Excel writes its Unicode text',
      Uint8Array.from(Buffer.from(`\ufeff订单号\t备注\r\n${ID}\t坏了\r\n`, 'utf16le')),
      { encoding: 'utf-16le', delimiter: '\t' },
    ],
  ])('in %s is read', async (_, content, format) => {
    const seen = await peek(content);
    expect(seen.format).toMatchObject(format);
    expect(seen.headers).toEqual(['订单号', '备注']);
    expect(fieldsOf(seen)).toEqual(['orderId', 'note']);
    const { new: lines } = await planOf(await openDesk(), fileOf(content));
    expect(lines.map(({ orderId, cells }) => [orderId, cells.note])).toEqual([[ID, '坏了']]);
  });

  it('may have both kinds of line end, quotes with line ends in them, and rows of any length', async () => {
    const text = `订单号,备注\r\n111111,"两行\r\n的""话"""\n222222\n333333,b,c\r\n,\r\n`;
    const { new: lines } = await planOf(await openDesk(), fileOf(text));
    expect(lines.map(({ orderId, cells, extra, from }) => [orderId, cells.note, extra, from.row])).toEqual([
      ['111111', '两行\n的"话"', {}, 2],
      ['222222', undefined, {}, 3],
      ['333333', 'b', { C: 'c' }, 4],
    ]);
  });

  it('is read the same in pieces of any size', async () => {
    const rows = Array.from({ length: 9000 }, (_, nth) => `${111_111 + nth},"第 ${nth} 单，\r\n""好"""`);
    const text = `订单号,备注\r\n${rows.join('\r\n')}\r\n`;
    const { new: lines, refused } = await planOf(await openDesk(), fileOf(text));
    expect(refused).toEqual([]);
    expect(lines).toHaveLength(rows.length);
    for (const [nth, { orderId, cells }] of lines.entries()) {
      expect([orderId, cells.note]).toEqual([String(111_111 + nth), `第 ${nth} 单，\n"好"`]);
    }
  });
});

describe('headers', () => {
  it('are found under a title and empty rows', async () => {
    const seen = await peek(
      `九月售后登记表,,\n,,\n制表人：小王,,\n日期,订单编号,退款原因\n2025/9/1,${ID},坏了\n`,
    );
    expect(seen).toMatchObject({ headerRow: 4, headers: ['日期', '订单编号', '退款原因'] });
    expect(seen.samples).toEqual([['2025/9/1', ID, '坏了']]);
  });

  it('that nobody knows are taken as they are, named once, and dangerous names are none', async () => {
    const seen = await peek('甲,甲,,__proto__,constructor\n1,2,3,4,5\n');
    expect(seen.headers).toEqual(['甲', '甲 (2)', 'C', 'proto', 'constructor']);
    const db = await openDesk();
    const { new: lines } = await planOf(db, fileOf('甲,甲,,__proto__,constructor\n1,2,3,4,5\n'));
    expect(lines[0]?.extra).toEqual({ 甲: '1', '甲 (2)': '2', C: '3', proto: '4', constructor: '5' });
  });

  it('of two that mean one field the plainer has it', async () => {
    expect(fieldsOf(await peek('日期,登记日期,订单号,主订单号\n2025/1/1,2025/1/2,111111,222222\n'))).toEqual([
      'extra',
      'loggedAt',
      'orderId',
      'extra',
    ]);
  });

  it('of persons are left behind, whatever is chosen for them', async () => {
    const text = '订单号,收件人,联系电话,收货地址,支付宝账号\n111111,王小明,13812345678,江苏路 1 号,a@b.cn\n';
    const db = await openDesk();
    const plan = await planOf(db, fileOf(text), {
      columns: ['orderId', 'handler', 'note', 'item', 'note'].map((field) => ({
        use: 'field',
        field: field as 'note',
      })),
    });
    expect(plan.dropped.map(({ header, cells }) => [header, cells])).toEqual([
      ['收件人', 1],
      ['联系电话', 1],
      ['收货地址', 1],
      ['支付宝账号', 1],
    ]);
    expect(JSON.stringify([plan.new, plan.odd, plan.refused])).not.toMatch(/王小明|138|江苏路|a@b/);
    expect(JSON.stringify((await peek(text)).samples)).not.toMatch(/王小明|138|江苏路|a@b/);
  });
});

describe('a workbook', () => {
  const rows = [
    ['售后登记', null, null, null],
    ['登记日期', '订单编号', '退款金额', '备注'],
    [{ d: 45665 }, ID, 12.5, { f: 'A1&"了"', v: '坏了' }],
    [46247, 111111, '¥3', null],
  ];
  const book = () =>
    workbook([
      { name: '隐藏', state: 'hidden', rows: [] },
      { name: '九月', rows, merged: 'A1:D1' },
      {
        name: '十月',
        rows: [
          ['订单号', '备注'],
          ['222222', 'x'],
        ],
      },
    ]);

  it('is read with its dates, numbers, formulas as they were worth, and rows as it counts them', async () => {
    const seen = await peek(book());
    expect(seen.format).toEqual({ kind: 'xlsx', sheets: ['九月', '十月'], sheet: '九月' });
    expect(seen.headerRow).toBe(2);
    const { new: lines } = await planOf(await openDesk(), fileOf(book()));
    expect(
      lines.map(({ orderId, cells, from }) => ({ orderId, ...cells, row: from.row, sheet: from.sheet })),
    ).toEqual([
      { orderId: ID, loggedAt: '2025-01-08', refund: '12.50', note: '坏了', row: 3, sheet: '九月' },
      { orderId: '111111', loggedAt: '2026-08-13', refund: '3.00', row: 4, sheet: '九月' },
    ]);
  });

  it('is read by the sheet that is chosen', async () => {
    const { new: lines } = await planOf(await openDesk(), fileOf(book()), { sheet: '十月' });
    expect(lines.map(({ orderId }) => orderId)).toEqual(['222222']);
  });

  it('is read also when its parts have names of their own', async () => {
    const odd = workbook([{ name: '九月', rows }], { part: 'page' });
    const { new: lines } = await planOf(await openDesk(), fileOf(odd));
    expect(lines.map(({ orderId }) => orderId)).toEqual([ID, '111111']);
  });

  it('is unpacked only as far as somebody reads', async () => {
    const many = Array.from({ length: 60_000 }, (_, nth) => [
      `${111_111 + nth}`,
      `第 ${nth} 单 ${Math.sin(nth)}`,
    ]);
    const bytes = unwrap(await exportRegister(sheetOf(many, COLUMNS.slice(0, 2)), 'xlsx'));
    const pace = newPace();
    const stream = pacedWorkbook(
      new Uint8Array(await bytes.arrayBuffer()),
      pace,
    ) as ReadableStream<Uint8Array>;
    const reader = stream.getReader();
    let got = 0;
    const pull = async () => {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        got += value.length;
      }
    };
    const pulling = pull();
    for (let tasks = 0; tasks < 50; tasks++) await nextTask();
    // Only what stands before the sheets: nobody has asked for a row.
    expect(got).toBeLessThan(20_000);
    pace.ask();
    await pulling;
    expect(got).toBeGreaterThan(2_000_000);
  });

  it('refuses an id that is a number too long for one, with the row and what is left of it', async () => {
    const plan = await planOf(
      await openDesk(),
      fileOf(
        workbook([
          {
            name: 'S',
            rows: [
              ['订单号', '备注'],
              [2.912345678901234e18, 'a'],
              ['2.91235E+18', 'b'],
              [ID, 'c'],
            ],
          },
        ]),
      ),
    );
    expect(plan.refused).toEqual([
      { row: 2, header: '订单号', text: '2912345678901234000', why: 'digitsLost' },
      { row: 3, header: '订单号', text: '2.91235E+18', why: 'digitsLost' },
    ]);
    expect(plan.new.map(({ orderId }) => orderId)).toEqual([ID]);
  });

  it('takes no entity for more than it is', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>订单号</t></is></c><c r="B1" t="inlineStr"><is><t>备注</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>111111</t></is></c><c r="B2" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`;
    const file = fileOf(
      workbook([{ name: 'S', rows: [] }], {
        more: { 'xl/worksheets/sheet1.xml': new TextEncoder().encode(bomb) },
      }),
    );
    const { new: lines } = await planOf(await openDesk(), file);
    expect(lines.map(({ cells }) => cells.note)).toEqual(['&b;']);
  });
});

describe('a file that is not opened', () => {
  it.each<[string, string | Uint8Array<ArrayBuffer>, string]>([
    ['empty', '', 'empty'],
    ['only blanks', ' \n,,\n', 'empty'],
    [
      'an old .xls, or one with a password',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'old',
    ],
    ['a web page', '\ufeff<html><table><tr><td>订单号</td></tr></table>', 'page'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d]), 'unreadable'],
    ['a quotation mark that never closes', '订单号,备注\n111111,"坏了\n222222,好\n', 'quote'],
    [
      'a zip that is no workbook',
      zipSync({ 'a.txt': new Uint8Array([1]) }) as Uint8Array<ArrayBuffer>,
      'broken',
    ],
    ['a workbook cut short', workbook([{ name: 'S', rows: [['订单号', '备注']] }]).slice(0, 900), 'broken'],
    ['300 columns', `${Array.from({ length: 300 }, (_, nth) => nth).join(',')}\n`, 'tooManyColumns'],
  ])('%s', async (_, content, trouble) => {
    expect(await troubleOf(content)).toBe(trouble);
  });

  it('one that unpacks to far more than a register is', async () => {
    const zeros = new Uint8Array(30 * 1024 * 1024).fill(0x20);
    expect(
      await troubleOf(
        workbook([{ name: 'S', rows: [['订单号', '备注']] }], { more: { 'xl/media/x.bin': zeros } }),
      ),
    ).toBe('bomb');
    const many = Object.fromEntries(
      Array.from({ length: SHEET_LIMITS.parts }, (_, nth) => [`xl/${nth}.xml`, new Uint8Array()]),
    );
    expect(await troubleOf(workbook([{ name: 'S', rows: [['订单号', '备注']] }], { more: many }))).toBe(
      'bomb',
    );
  });

  it('one that says it is small inside and is not', async () => {
    const good = workbook([
      {
        name: 'S',
        rows: [
          ['订单号', '备注'],
          ['111111', 'x'.repeat(5000)],
        ],
      },
    ]);
    const lying = good.slice();
    // The size of the unpacked sheet, in the directory at the end.
    const name = new TextEncoder().encode('xl/sharedStrings.xml');
    const at = Buffer.from(lying).lastIndexOf(name);
    new DataView(lying.buffer).setUint32(at - 46 + 24, 10, true);
    expect(await troubleOf(lying)).toBe('broken');
  });

  it('one of more rows than a register has', async () => {
    const file = fileOf(`订单号,备注\n${'1,\n'.repeat(SHEET_LIMITS.rows)}`);
    const { format, headers } = unwrap(await peekSheet(file));
    expect(headers).toEqual(['订单号', '备注']);
    const read = async () => {
      for await (const _ of sheetRows(file, format));
    };
    await expect(read()).rejects.toThrow('tooManyRows');
  });

  it('one that was exchanged since it was looked at', async () => {
    const db = await openDesk();
    const seen = await peek('订单号,备注\n111111,a\n');
    const other = fileOf('订单号,备注\n111111,ab\n');
    expect(
      await planRegister(
        db,
        other,
        seen,
        { columns: seen.columns, shop: '', platform: null },
        { at: 0, author: '' },
      ),
    ).toEqual({ ok: false, trouble: 'stale' });
  });
});

describe('our own export', () => {
  it.each(['csv', 'xlsx'] as const)('comes back in as it went out: %s', async (format) => {
    const blob = unwrap(await exportRegister(sheetOf(harmfulRows()), format));
    const plan = await planOf(await openDesk(), new File([blob], `a.${format}`));
    expect(plan).toMatchObject({ refusedCount: 0, oddCount: 0, rows: harmfulRows().length });
    expect(plan.peek.headers).toEqual(COLUMNS.map(({ header }) => header));
    expect(plan.new.map(({ orderId, cells }) => [orderId, cells.refund, cells.loggedAt])).toEqual(
      harmfulRows().map((_, nth) => [
        String(2912345678901234500n + BigInt(nth)),
        ((123_450 + nth) / 100).toFixed(2),
        '2026-11-22 20:00',
      ]),
    );
    expect(plan.new[0]?.cells.note).toBe('=HYPERLINK("http://x.example","退款")');
  });
});
