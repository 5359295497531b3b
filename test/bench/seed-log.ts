import type { Page } from 'playwright-core';

export type Seed = {
  cases: number;
  entries: number;
  /** Refunds that are done, deadlines that passed and reasons among them, where a bench counts; else all wait for us. */
  mixed?: boolean;
};

/** Rows written in one transaction. */
const PORTION = 20_000;

/**
 * Fills the extension's database as months of work would: cases with one page each, entries spread over them, chained
 * and tallied as the store writes them. `page` is one of the extension's pages that opened the store once and then
 * left it (`about:blank` in it will not do: the rows belong to its origin). Hashes are made up: a million real ones
 * take a minute, and nothing measured here recomputes them.
 *
 * @returns ms it took
 */
export async function seedLog(page: Page, { cases, entries, mixed = false }: Seed): Promise<number> {
  const from = Date.now();
  for (let at = 0; at < cases; at += PORTION)
    await page.evaluate(addCases, {
      ...{ from: at, to: Math.min(cases, at + PORTION) },
      ...{ perCase: entries / cases, mixed },
    });
  for (let at = 0; at < entries; at += PORTION)
    await page.evaluate(addEntries, { from: at, to: Math.min(entries, at + PORTION), cases });
  await page.evaluate(finish, { cases, entries });
  return Date.now() - from;
}

type Part = { from: number; to: number };

/* What follows runs in the page: each function holds all it needs. */

type CasesPart = Part & { perCase: number; mixed: boolean };

function addCases({ from, to, perCase, mixed }: CasesPart): Promise<void> {
  return new Promise((done, failed) => {
    const request = indexedDB.open('desk');
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      const db = request.result;
      const transaction = db.transaction('cases', 'readwrite');
      const store = transaction.objectStore('cases');
      const now = Date.now();
      const REASONS = ['quality', 'noReason', 'notReceived', 'misdescribed', 'wrongOrMissing', 'lateShip'];
      for (let n = from; n < to; n++) {
        const readAt = now - n * 60_000;
        // Of fifty, thirty are done, one of the others ran out.
        const [done, late] = [mixed && n % 50 < 30, mixed && n % 50 === 40];
        const appliedAt = now - (n % 60) * 86_400_000 - 7_200_000;
        const fact = (value: unknown, text: string) => ({ value, text, from: 'page', seenAt: readAt });
        const [orderId, afterSaleId] = [
          `26${String(n).padStart(17, '0')}`,
          `10${String(n).padStart(17, '0')}`,
        ];
        store.put({
          ...{ key: `tmall|示例旗舰店|${afterSaleId}`, platform: 'tmall', shop: '示例旗舰店' },
          ...{
            orderId,
            afterSaleId,
            firstSeenAt: readAt,
            readAt,
            told: {},
            turn: 'seller',
            open: done ? 0 : 1,
          },
          ...(done ? {} : { dueAt: late ? now - 3_600_000 : now + (n % 5_000) * 60_000 }),
          log: {
            ...{
              count: perCase,
              at: readAt,
              handler: '林',
              note: `第${n}单的备注`,
              progress: '',
              promised: [],
              words: '',
            },
          },
          pages: {
            aftersale: {
              ...{ at: readAt, url: 'https://example.invalid/', missed: [] },
              facts: {
                platform: fact('tmall', '天猫'),
                shopName: fact('示例旗舰店', '示例旗舰店'),
                orderId: fact(orderId, orderId),
                afterSaleId: fact(afterSaleId, afterSaleId),
                afterSaleType: fact('returnRefund', '退货退款'),
                status: done ? fact('success', '退款成功') : fact('waitSeller', '待商家处理'),
                statusText: fact('待商家处理', '待商家处理'),
                refundAmount: fact(1000 + (n % 9000), '¥10'),
                itemTitle: fact(`示例商品 马克杯 ${n % 500} 号`, '示例商品'),
                reasonText: fact('七天无理由退换货', '七天无理由退换货'),
                ...(mixed && { reason: fact(REASONS[n % REASONS.length], '') }),
                ...(mixed && { appliedAt: fact(appliedAt, '') }),
                ...(done && { succeededAt: fact(appliedAt + (n % 97) * 60_000, '') }),
              },
            },
          },
        });
      }
      transaction.oncomplete = () => {
        db.close();
        done();
      };
      transaction.onabort = () => failed(transaction.error);
    };
  });
}

function addEntries({ from, to, cases }: Part & { cases: number }): Promise<void> {
  return new Promise((done, failed) => {
    const request = indexedDB.open('desk');
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      const db = request.result;
      const transaction = db.transaction('entries', 'readwrite');
      const store = transaction.objectStore('entries');
      const now = Date.now();
      const hashOf = (n: number) => `${String(n).padStart(12, '0')}AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`;
      const KINDS = [
        'note',
        'note',
        'status',
        'call',
        'tick',
        'status',
        'promise',
        'status',
        'note',
        'answer',
      ];
      for (let n = from; n < to; n++) {
        const kind = KINDS[n % KINDS.length] as string;
        const of = String(n % cases).padStart(17, '0');
        const bodies: Record<string, object> = {
          note: { text: `仓库说第 ${n} 件还没到，先等` },
          call: { text: `打给买家说第 ${n} 件的事`, reached: n % 3 === 0 },
          promise: { text: `答应第 ${n} 件今晚回话`, dueAt: now + n },
          status: { text: '待商家处理', was: '退款中' },
          tick: { evidence: 'unboxing', done: true },
          answer: { fact: 'intact', value: 'yes', was: null },
        };
        store.put({
          ...{ id: `01K${String(n).padStart(23, '0')}`, kind, ...bodies[kind] },
          ...{ caseKey: `tmall|示例旗舰店|10${of}`, at: now - (1_000_000 - n) * 20_000, offset: 480 },
          ...{ author: kind === 'status' ? '' : '林', salt: 'AAAAAAAAAAAAAAAAAAAAAA' },
          ...{ device: 'bench', seq: n + 1, prev: n === 0 ? '' : hashOf(n - 1), hash: hashOf(n) },
        });
      }
      transaction.oncomplete = () => {
        db.close();
        done();
      };
      transaction.onabort = () => failed(transaction.error);
    };
  });
}

function finish({ cases, entries }: Seed): Promise<void> {
  return new Promise((done, failed) => {
    const request = indexedDB.open('desk');
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      const db = request.result;
      const transaction = db.transaction('settings', 'readwrite');
      const store = transaction.objectStore('settings');
      const hash = `${String(entries - 1).padStart(12, '0')}AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`;
      store.put({ name: 'head', value: { device: 'bench', seq: entries, hash } });
      const none = { evidence: 0, sheetLines: 0, packs: 0, lessons: 0, handovers: 0 };
      store.put({ name: 'tally', value: { cases, merged: 0, entries, ...none, removed: none } });
      // No name is asked for first, and the index of open cases is not made anew.
      store.put({ name: 'settings', value: { author: '林', alertMinutes: [240, 60] } });
      transaction.oncomplete = () => {
        db.close();
        done();
      };
      transaction.onabort = () => failed(transaction.error);
    };
  });
}
