import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { caseAddress, orderAddress } from '../../console/addresses.ts';
import { practiceCase } from '../../console/cases.ts';
import type { Desk } from '../desk.ts';
import {
  answerQuestion,
  asksByButton,
  endShift,
  handOver,
  sayName,
  startShift,
  tickEvidence,
  writeNote,
} from '../hands.ts';
import { storedTable } from '../stored.ts';
import { until } from '../until.ts';
import { wordsOf } from '../words.ts';
import { shoot } from './shots.ts';
import type { Steps } from './steps.ts';

const word = wordsOf('zh-CN');
/** What is asked after these decides nothing that this case needs. */
const MOST_ANSWERS = 2;
const NOTE = '仓库说包装完好，等他们拍开箱照片';

/** One case worked through as an agent would: panel by the strip's button, answer, note, evidence, handover. */
export async function workOneCase(desk: Desk, steps: Steps): Promise<void> {
  const c = practiceCase(desk.now, 'tmall-no-reason-returned');
  let popup: Page;
  let panel: Page;
  await steps.step('上班：写下名字，开始这一班', async () => {
    popup = await desk.page('popup.html');
    await sayName(popup, '小林');
    await startShift(popup);
    return [];
  });
  await steps.step('看一眼订单页：什么时候签收的', async () => {
    const page = await desk.console(orderAddress(c));
    await until('the order is read', async () =>
      (await storedTable(popup, 'cases')).some((row) => row.key === `tmall|${c.shop.name}|o:${c.orderId}`),
    );
    await page.close();
    return [c.orderId];
  });
  await steps.step('点提示条上的“打开侧栏”', async () => {
    const page = await desk.console(caseAddress(c));
    const strip = await desk.strip(page);
    await until('the strip has its button', async () =>
      (await strip.text()).includes(word('strip.openPanel')),
    );
    await strip.click(word('strip.openPanel'));
    panel = await desk.panel();
    await panel.getByText(c.afterSaleId).first().waitFor();
    return [c.item.title];
  });
  await steps.step('回答还差的问题，直到能定', async () => {
    const said: string[] = [];
    while (said.length < MOST_ANSWERS && (await asksByButton(panel))) said.push(await answerQuestion(panel));
    if (said.length === 0) throw new Error('the panel asked nothing');
    return said;
  });
  await steps.step('记一笔', async () => {
    await writeNote(panel, NOTE);
    return [NOTE];
  });
  await steps.step('勾一样凭证', async () => [await tickEvidence(panel)]);
  await steps.step('下班交接：起草、导出、存下', async () => {
    const page = await endShift(desk, popup);
    const pictures = await shoot(page, 'desk-handover');
    const { text } = await handOver(page, '小陈');
    const said = await readFile(await text.path(), 'utf8');
    if (!said.includes(NOTE)) throw new Error('the exported handover does not hold the note');
    return [...said.trim().split('\n'), ...pictures];
  });
}
