/** Scripts that change the page while it is read in steps: whatever comes out, it comes, and soon. */
import { describe, expect, it } from 'vitest';
import { readPage, readSteps } from '@/entrypoints/console.content/reader';
import type { PageReading } from '@/entrypoints/console.content/reader/types';
import { randomOf } from '../redesign/random';
import { parse } from './parse';

const DETAIL =
  'https://mms.pinduoduo.com/aftersales-ssr/detail?id=23111111111111&orderSn=260929-111111111111111';
const LIST = 'https://mms.pinduoduo.com/aftersales/aftersale_list';
const SEEDS = 25;
/** Not a measure of anything: it must end, and this says so should it not. */
const GIVE_UP_MS = 60_000;

const orderOf = (n: number) => `260811-${100_000_000_000_000 + n}`;
const row = (n: number, more = '') =>
  `<div${more}><div><b>订单号：</b><b>${orderOf(n)}</b></div><div>退款：￥${n}.00</div><div>仅退款</div><div>待商家处理</div></div>`;
const PAGES: [string, string, () => Document][] = [
  [
    'a list known by its class',
    LIST,
    () =>
      parse(
        Array.from({ length: 120 }, (_, n) => row(n, ' class="after-sales-table_order_item__x"')).join(''),
      ),
  ],
  [
    'a list known by its structure',
    LIST,
    () => parse(`<main>${Array.from({ length: 120 }, (_, n) => row(n)).join('')}</main>`),
  ],
  [
    'a case among others',
    DETAIL,
    () =>
      parse(
        `<main><div>售后编号：23111111111111</div><div>订单编号：260929-111111111111111</div><div>退款金额：¥65.00</div>${Array.from({ length: 120 }, (_, n) => row(n)).join('')}</main>`,
      ),
  ],
];

/** Reads while `meanwhile` happens between any two steps. @throws when it does not come to an end */
function readWhile(document: Document, url: string, meanwhile: (step: number) => void): PageReading {
  const steps = readSteps(document, url);
  for (let step = 0; step < 5_000; step++) {
    const { done, value } = steps.next();
    if (done) return value;
    meanwhile(step);
  }
  throw new Error('it never ends');
}

/** What is said of each order, in one line each: every amount tells whose it is. */
const mixed = (reading: PageReading): string[] =>
  (reading.kind === 'list' ? reading.rows : []).flatMap(({ facts }) => {
    const n = Number(String(facts.orderId?.value).slice(-15)) - 100_000_000_000_000;
    const fen = facts.refundAmount?.value;
    return facts.orderId && fen !== undefined && fen !== n * 100
      ? [`${facts.orderId.value} ${String(fen)}`]
      : [];
  });

describe.each(PAGES)('%s', (_, url, build) => {
  it(
    `comes to an end while nodes go, come and move (seeds 0 to ${SEEDS - 1})`,
    () => {
      for (let seed = 0; seed < SEEDS; seed++) {
        const random = randomOf(seed);
        const document = build();
        const reading = readWhile(document, url, (step) => {
          const all = Array.from(document.body.querySelectorAll('*'));
          const [one, other] = [all[random.int(0, all.length - 1)], all[random.int(0, all.length - 1)]];
          if (!one || !other) return;
          const what = random.int(0, 3);
          if (what === 0) one.remove();
          else if (what === 1) one.insertAdjacentHTML('beforebegin', row(1_000 + step));
          else if (what === 2 && !one.contains(other) && one !== other) other.appendChild(one);
          else one.textContent = `订单号：${orderOf(2_000 + step)}`;
        });
        expect(['case', 'list', 'unreadable'], `seed ${seed}`).toContain(reading.kind);
        if (reading.kind === 'case') expect(reading.facts.afterSaleId?.value).toBe('23111111111111');
      }
    },
    GIVE_UP_MS,
  );

  it('comes to an end when the page is emptied, at whichever step', () => {
    for (let when = 0; when < 20; when++) {
      const document = build();
      const reading = readWhile(document, url, (step) => {
        if (step === when) document.body.replaceChildren();
      });
      expect(['case', 'list', 'unreadable']).toContain(reading.kind);
    }
  });

  it('comes to an end while the page grows at every step', () => {
    const document = build();
    const reading = readWhile(document, url, (step) =>
      document.body.insertAdjacentHTML('beforeend', row(step)),
    );
    expect(['case', 'list', 'unreadable']).toContain(reading.kind);
  });

  it('reads what stands still as if it had not been read in steps', () => {
    const document = build();
    expect(readWhile(document, url, () => {})).toEqual(readPage(document, url));
  });
});

it('gives no row another row’s amount while rows change places', () => {
  for (const [, url, build] of PAGES.slice(0, 2)) {
    const document = build();
    const reading = readWhile(document, url, () => {
      const rows = document.querySelectorAll('div > div:nth-child(2)');
      const parent = rows[0]?.parentElement?.parentElement;
      if (parent?.lastElementChild) parent.prepend(parent.lastElementChild);
    });
    expect(reading.kind).toBe('list');
    expect(mixed(reading)).toEqual([]);
  }
});
