import type { Page } from 'playwright-core';
import { caseAddress } from '../../console/addresses.ts';
import type { PracticeCase } from '../../console/case.ts';
import { practiceCases } from '../../console/cases.ts';
import { yuan } from '../../console/format.ts';
import type { Desk } from '../desk.ts';
import { storedTable } from '../stored.ts';
import { until } from '../until.ts';
import { wordsOf } from '../words.ts';
import { type Steps, same } from './steps.ts';

type KeptFact = { value: unknown; text?: string };
export type KeptCase = {
  key: string;
  afterSaleId: string | null;
  orderId: string | null;
  shop: string;
  turn: string;
  pages: Record<string, { facts: Record<string, KeptFact>; missed: string[] } | undefined>;
};

const word = wordsOf('zh-CN');

/** The case as it lies in the database. */
export const keptCase = (page: Page, c: PracticeCase): Promise<KeptCase> =>
  until(`the case ${c.afterSaleId} is kept`, async () => {
    const rows = (await storedTable(page, 'cases')) as KeptCase[];
    return rows.find((row) => row.afterSaleId === c.afterSaleId);
  });

/** Compares what was kept with what the page says, fact by fact. */
function compare(kept: KeptCase, c: PracticeCase): string[] {
  const { facts = {}, missed = [] } = kept.pages.aftersale ?? {};
  same('order', kept.orderId, c.orderId);
  same('shop', kept.shop, c.shop.name);
  same('refund in fen', facts.refundAmount?.value, c.refundFen);
  same('turn', kept.turn, c.expect.turn);
  const read = Object.entries(facts)
    .filter(([key]) => ['statusText', 'reasonText', 'afterSaleType', 'goodsState', 'remaining'].includes(key))
    .map(([key, fact]) => `${word(`fact.${key}`)} ${fact.text ?? String(fact.value)}`);
  return [
    `读到 ${Object.keys(facts).length} 项：${kept.shop} · ￥${yuan(c.refundFen)} · ${read.join(' · ')}`,
    ...(missed.length > 0 ? [`没读到：${missed.map((key) => word(`fact.${key}`)).join('、')}`] : []),
  ];
}

/** Opens every case of the practice console; prints what was read and what the strip says of it. */
export async function readCases(desk: Desk, steps: Steps, store: Page): Promise<void> {
  for (const c of practiceCases(desk.now)) {
    await steps.step(`${c.item.title}（${c.afterSaleId}）`, async () => {
      const page = await desk.console(caseAddress(c));
      const strip = await desk.strip(page);
      const turn = word(`turn.${c.expect.turn}`);
      const said = await until(`the strip says ${turn}`, async () => {
        const text = await strip.text();
        return text.includes(turn) && text;
      });
      await page.close();
      return [...compare(await keptCase(store, c), c), `判断：${said}`];
    });
  }
}
