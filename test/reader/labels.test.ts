import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelsOf, readPage } from '@/entrypoints/console.content/reader';
import { parseLabels } from '@/rules';
import { page, parse } from './parse';

const FOLDER = join(import.meta.dirname, '../pages');
const AFTERSALE =
  'https://mms.pinduoduo.com/aftersales-ssr/detail?id=22000000000001&orderSn=261101-100000000000001';
const LIST = 'https://mms.pinduoduo.com/aftersales/aftersale_list';
const ID = '售后编号：22000000000001';
const WHOLE = [ID, '订单编号：261101-100000000000001', '售后类型：退货退款', '售后状态：退款成功'];

const labelsIn = (document: Document, url = AFTERSALE) =>
  labelsOf(readPage(document, url)).map(({ label, shape, fact }) => `${label} ${shape} ${fact}`);
const strangers = (document: Document, url = AFTERSALE) =>
  labelsIn(document, url).filter((label) => label.endsWith(' null'));
const saved = (name: string) => {
  const read = (ending: string) => readFileSync(join(FOLDER, `${name}.${ending}`), 'utf8');
  const { url } = JSON.parse(read('expected.json')) as { url: string };
  return labelsIn(parse(read('html')), url);
};

describe('labels of a page', () => {
  it('are those that led to a fact, with the shape of what followed', () => {
    expect(saved('qn-refund-detail-taobao')).toEqual([
      '还剩 duration remaining',
      '要求 type afterSaleType',
      '退款编号 id afterSaleId',
      '订单编号 id orderId',
      '退款金额 money refundAmount',
      '原因 words reasonText',
    ]);
    expect(saved('refund2-detail')).toContain('买家已退货 tracking returnTrackingNo');
  });

  it('are those that are known and led nowhere', () => {
    expect(labelsIn(page([...WHOLE, '退款金额：见下']))).toContain('退款金额 words null');
    expect(labelsIn(page([...WHOLE, '申请时间']))).toContain('申请时间 nothing null');
  });

  it('are named once, and once led is led', () => {
    const labels = labelsIn(page([...WHOLE, '退款金额：见下', '退款金额：￥7.04', '退款金额：￥7.04']));
    expect(labels.filter((label) => label.startsWith('退款金额'))).toEqual(['退款金额 money refundAmount']);
  });

  it('are said in half-width and plain characters, so that one label is one', () => {
    expect(labelsIn(page([...WHOLE, '退\u200b款金额：￥7.04']))).toContain('退款金额 money refundAmount');
  });

  it.each([
    [['退还数目：￥7.04'], '退还数目 money null'],
    [['退还数目:¥ 7.04'], '退还数目 money null'],
    [['退还数目', '￥7.04'], '退还数目 money null'],
    [['<span>退还数目</span><b>￥7.04</b>'], '退还数目 money null'],
    [['退还金额(元)：7.04'], '退还金额(元) money null'],
    [['单据号码', '22000000000777'], '单据号码 id null'],
    [['寄回运号：SF1234567890123'], '寄回运号 tracking null'],
    [['完结时间：2026-11-20 10:00:00'], '完结时间 moment null'],
    [['应答时限', '1天 03时22分'], '应答时限 duration null'],
    [['处理进度：已退货'], '处理进度 status null'],
    [['诉求原因：不喜欢'], '诉求原因 words null'],
    [['应退件数：2件'], '应退件数 count null'],
  ])('find a stranger where a label stands before a value: %s', (lines, label) => {
    expect(strangers(page([...WHOLE, ...lines]))).toEqual([label]);
  });

  it('find strangers on a page that has changed altogether', () => {
    const rebuilt = page(['# 22000000000001', '⟶ 261101-100000000000001', '退还数目：￥7.04']);
    expect(readPage(rebuilt, AFTERSALE)).toMatchObject({ kind: 'unreadable', reason: 'changed' });
    expect(strangers(rebuilt)).toEqual(['退还数目 money null']);
  });

  it('are none where nothing was read, or the page is none of ours', () => {
    expect(labelsIn(page(['退还数目：￥7.04']), 'https://example.com/')).toEqual([]);
    expect(labelsIn(page(['请登录', '退还数目：￥7.04']))).toEqual([]);
  });

  it('are at most sixty, and pass the check at the door', () => {
    const many = Array.from(
      { length: 90 },
      (_, i) => `${'甲乙丙丁戊己庚辛壬'[i % 9]}${'子丑寅卯辰巳午未申酉'[(i / 9) | 0]}金额：￥7.04`,
    );
    const labels = labelsOf(readPage(page([...WHOLE, ...many]), AFTERSALE));
    expect(labels).toHaveLength(60);
    expect(labels.slice(0, 4).map(({ fact }) => fact)).toEqual([
      'afterSaleId',
      'orderId',
      'afterSaleType',
      'statusText',
    ]);
    expect(parseLabels(labels)).toEqual(labels);
  });

  it('of every saved page pass the check at the door', () => {
    const names = readdirSync(FOLDER).filter((file) => file.endsWith('.html'));
    const all = names.map((file) => {
      const { url } = JSON.parse(
        readFileSync(join(FOLDER, file.replace('.html', '.expected.json')), 'utf8'),
      ) as { url: string };
      return labelsOf(readPage(parse(readFileSync(join(FOLDER, file), 'utf8')), url));
    });
    expect(all.flat().length).toBeGreaterThan(50);
    for (const labels of all) expect(parseLabels(labels)).toEqual(labels);
  });
});

describe('a stranger is not looked for', () => {
  it.each([
    ['on a button', '<button>退还数目：￥7.04</button>'],
    ['in a dialog', '<div role="dialog">退还数目：￥7.04</div>'],
    ['in what people wrote', '<pre>退还数目：￥7.04</pre>'],
    ['in the course of events', '<div>协商历史</div><div>退还数目：￥7.04</div>'],
    ['in a menu', '<nav>退还数目：￥7.04</nav>'],
    ['in what a buyer says', '<div>买家留言：退还数目：￥7.04</div>'],
    ['in what a buyer says below', '<div>买家留言</div><div>退还数目：￥7.04</div>'],
    ['in a name', '<div>收货人：张退还数目：￥7.04</div>'],
    ['in words that touch', '<div><span>交易成功</span><a>退款</a></div><div>￥7.04</div>'],
    ['in a value', '<div>退货退款</div><div>￥7.04</div>'],
  ])('%s', (_, html) => {
    expect(strangers(parse(`${WHOLE.map((line) => `<div>${line}</div>`).join('')}${html}`))).toEqual([]);
  });

  it.each([
    ['小明：什么时候退'],
    ['小明：￥20 行吗'],
    ['客服小美', '2026-11-20 10:00:00'],
    ['张小明', '13812345678'],
    ['示例家居旗舰店', '￥7.04'],
    ['韵达快递', '4655123456789'],
    ['上海市黄浦区南京东路', '200000000'],
    ['夏季凉席', '￥7.04'],
  ])('where a name stands as a label does: %s', (...lines) => {
    expect(strangers(page([...WHOLE, ...lines]))).toEqual([]);
  });

  it('in a row of a list that alone says so', () => {
    const row = (n: number, more: string) =>
      `<div class="after-sales-table_row__x"><div>订单号：261101-10000000000000${n}</div><div>退还数目</div><div>￥7.04</div>${more}</div>`;
    const list = parse(row(1, '') + row(2, '<div>代号：￥8.00</div>') + row(3, ''));
    expect(strangers(list, LIST)).toEqual(['退还数目 money null']);
  });
});

/** Seeded, so that a failure is the same failure for everybody. */
const SEED = 20261122;
const HAN = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((unit) => String.fromCharCode(unit));

describe(`nothing a page says of a case is in its labels (seed ${SEED})`, () => {
  // One document for all runs: making one costs more than reading it a hundred times.
  const document = page([]);
  const withLines = (texts: readonly string[]): Document => {
    const lines = [...WHOLE, ...texts].map((text) => {
      const element = document.createElement('div');
      element.textContent = text;
      return element;
    });
    document.body.replaceChildren(...lines);
    return document;
  };
  const PLAIN = labelsIn(withLines([]));

  it('whatever stands behind a label that is known', () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.array(HAN, { minLength: 1, maxLength: 8 }).map((units) => units.join('')),
      fc.integer({ min: 10_000_000_000, max: 19_999_999_999 }).map(String),
      // The worst: a person who writes like a form.
      fc
        .tuple(fc.array(HAN, { minLength: 1, maxLength: 4 }), fc.constantFrom('金额', '单号', '时间'))
        .map(([units, noun]) => `${units.join('')}${noun}：￥7.04`),
    );
    const PRIVATE = ['买家', '昵称', '收货人', '联系电话', '收货地址', '买家留言', '商家备注'];
    fc.assert(
      fc.property(fc.constantFrom(...PRIVATE), value, fc.boolean(), (label, said, below) => {
        expect(labelsIn(withLines(below ? [label, said] : [`${label}：${said}`]))).toEqual(PLAIN);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('and no label has a digit, a letter, or more than twelve characters', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    const noun = fc
      .tuple(text, fc.constantFrom('金额：￥7.04', '时间', '单号: 22000000000777'))
      .map((all) => all.join(''));
    let seen = 0;
    fc.assert(
      fc.property(fc.array(fc.oneof(text, noun), { maxLength: 12 }), (texts) => {
        for (const { label } of labelsOf(readPage(withLines(texts), AFTERSALE))) {
          expect(label).toMatch(/^[\p{Script=Han}()]{2,12}$/u);
          seen++;
        }
      }),
      { seed: SEED, numRuns: 200 },
    );
    expect(seen).toBeGreaterThan(PLAIN.length * 200);
  });
});
