/** The largest register we know of has 46,503 rows; this one is as long, and as untidy. */
import { writeXlsxStream } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { applyRegister, type DeskDb, type RegisterPlan } from '@/storage';
import { openDesk, unwrap } from '../desk';
import { planOf } from './plan';

const ROWS = 46_503;
const HEADERS = [
  '登记日期',
  '店铺',
  '平台',
  '订单编号',
  '旺旺',
  '手机号',
  '商品',
  '售后类型',
  '退货原因',
  '退款金额',
  '退回单号',
  '处理方式',
  '进度',
  '处理人',
  '备注',
  '颜色',
];
/** Every 500th id was kept as a number, every 700th row has no id, every 9th is a second line of the order before. */
const isLost = (nth: number) => nth % 500 === 250;
const isWithout = (nth: number) => nth % 700 === 350;
const LOST = Array.from({ length: ROWS }, (_, nth) => nth).filter((nth) => isLost(nth)).length;

function row(nth: number): string[] {
  const order = nth % 9 === 8 ? nth - 1 : nth;
  const id = isLost(nth)
    ? '2.91235E+18'
    : isWithout(nth)
      ? ''
      : String(2912345678901230000n + BigInt(order) * 10n + 1n);
  return [
    nth % 3 === 0 ? '2025/1/8' : nth % 3 === 1 ? '2025年1月8日' : '45665',
    `小鱼${nth % 4}店`,
    ['淘宝', '天猫', '拼多多', '京东'][nth % 4] ?? '',
    nth % 5 === 0 ? `'${id}` : id,
    `买家${nth % 900}`,
    `138${String(10_000_000 + nth).slice(0, 8)}`,
    `格子衬衫 ${nth % 300} 号，蓝`,
    '退货退款',
    '尺码不合适',
    `￥${(nth % 900) + 0.5}`,
    `YT${8_800_000_000_000 + nth}`,
    '同意退货',
    nth % 2 === 0 ? '已完成' : '待处理',
    '小王',
    `第 ${nth} 单，"加急"`,
    '蓝',
  ];
}

/** GBK, which no encoder of the platform writes: each of our signs is looked up in what the decoder makes of all pairs. */
function gbk(text: string): Uint8Array<ArrayBuffer> {
  const codes = new Map<string, [number, number]>();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++)
      if (low !== 0x7f) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  const bytes = new Uint8Array(text.length * 2);
  let at = 0;
  for (const sign of text) {
    const pair = sign < '\u0080' ? [sign.charCodeAt(0)] : (codes.get(sign) ?? [0x3f]);
    for (const byte of pair) bytes[at++] = byte;
  }
  return bytes.slice(0, at);
}

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csv = () =>
  gbk(
    Array.from({ length: ROWS + 1 }, (_, nth) =>
      (nth === 0 ? HEADERS : row(nth - 1)).map(quoted).join(','),
    ).join('\r\n'),
  );

async function xlsx(): Promise<Blob> {
  const rows = function* () {
    yield ['九月售后登记'];
    yield HEADERS;
    for (let nth = 0; nth < ROWS; nth++) {
      const cells: (string | number)[] = row(nth);
      if (isLost(nth)) cells[3] = 2.91234567890123e18;
      yield cells;
    }
  };
  return new Response(writeXlsxStream(rows(), { name: '九月' })).blob();
}

/** In numbers: a difference of forty thousand lines helps nobody. */
const counts = (plan: RegisterPlan) => ({
  rows: plan.rows,
  new: plan.new.length,
  changed: plan.changed.length,
  same: plan.same,
  refused: plan.refusedCount,
  odd: plan.oddCount,
  ids: new Set(plan.new.map(({ id }) => id)).size,
});
const CLEAN = { rows: ROWS, new: 0, changed: 0, same: 0, refused: LOST, odd: 0, ids: 0 };

describe('46,503 rows', () => {
  let db: DeskDb;
  beforeAll(async () => {
    db = await openDesk();
  });

  it('come in from a CSV in GBK, each once, with what cannot be trusted refused', async () => {
    const file = new File([csv()], '九月.csv');
    const parts: number[] = [];
    const plan = await planOf(db, file);
    expect(plan.peek.format).toMatchObject({ encoding: 'gb18030' });
    expect(counts(plan)).toEqual({ ...CLEAN, new: ROWS - LOST, ids: ROWS - LOST });
    expect(plan.dropped).toEqual([{ header: '手机号', why: 'personal', cells: ROWS - LOST }]);
    expect(unwrap(await applyRegister(db, plan, { onProgress: (part) => parts.push(part) }))).toBe(
      ROWS - LOST,
    );
    expect(await db.sheetLines.count()).toBe(ROWS - LOST);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
  });

  it('of which the same register as XLSX says nothing new', async () => {
    const plan = await planOf(db, new File([await xlsx()], '九月.xlsx'));
    expect(plan.peek).toMatchObject({ headerRow: 2, format: { sheet: '九月' } });
    expect(counts(plan)).toEqual({ ...CLEAN, same: ROWS - LOST });
  });
});
