import { caseAddress } from '../console/addresses.ts';
import { practiceCase } from '../console/cases.ts';
import type { Desk } from '../e2e/desk.ts';
import { contentWorld } from './isolated.ts';
import { type Line, median, ms } from './line.ts';

const WARM_ROUNDS = 30;
const COLD_ROUNDS = 7;

/** Sends a reading as the content script does and says after how many ms the verdict was there. */
const ask = (url: string, afterSaleId: string, orderId: string, fen: number) => `(async () => {
  const fact = (value, label) => ({ value, text: String(value), label });
  const reading = { kind: 'case', platform: 'pdd', page: 'aftersale', missed: [], facts: {
    platform: fact('pdd', 'url'), afterSaleId: fact('${afterSaleId}', '售后编号'),
    orderId: fact('${orderId}', '订单编号'), refundAmount: fact(${fen}, '退款金额'),
    status: fact('waitSellerReceive', '售后状态'), afterSaleType: fact('returnRefund', '售后类型') } };
  const from = performance.now();
  const reply = await chrome.runtime.sendMessage({ id: 1, type: 'caseRead', timestamp: Date.now(),
    data: { reading, url: '${url}', readAt: Date.now() } });
  if (reply?.res?.ok !== true) throw new Error('no verdict: ' + JSON.stringify(reply));
  return performance.now() - from;
})()`;

/** From a reading's arrival to the verdict's: parse, keep (a strict transaction), judge, answer. */
export async function verdictTime(desk: Desk): Promise<Line[]> {
  const c = practiceCase(desk.now, 'pdd-no-reason-returned');
  const url = caseAddress(c);
  const page = await desk.console(url);
  const run = await contentWorld(page, desk.extensionId);
  const once = async (fen: number) => Number(await run(ask(url, c.afterSaleId, c.orderId, fen)));

  const warm: number[] = [];
  for (let round = 0; round < WARM_ROUNDS; round++) warm.push(await once(c.refundFen + (round % 2)));
  const cold: number[] = [];
  for (let round = 0; round < COLD_ROUNDS; round++) {
    await desk.stopWorker();
    cold.push(await once(c.refundFen + (round % 2)));
  }
  await page.close();
  return [
    { budget: 'reading → verdict, warm worker ≤ 30 ms', measured: ms(median(warm)), ok: median(warm) <= 30 },
    {
      budget: 'reading → verdict, cold worker ≤ 150 ms',
      measured: ms(median(cold)),
      ok: median(cold) <= 150,
    },
  ];
}
