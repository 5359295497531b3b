/**
 * The whole road, by the surfaces a person uses: a seller page opens, the case is read, judged, shown, asked
 * about, noted and handed over; then the browser ends, starts again on the same profile, and all is there.
 */
import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseAddress } from '../console/addresses.ts';
import { practiceCase } from '../console/cases.ts';
import { type Desk, newProfile, openDesk } from './desk.ts';
import { answerQuestion, endShift, handOver, sayName, startShift, tickEvidence, writeNote } from './hands.ts';
import { storedTable } from './stored.ts';
import { until } from './until.ts';
import { wordsOf } from './words.ts';

const word = wordsOf('zh-CN');
const BOM = '\uFEFF';
const now = Date.now();
const CASES = [
  practiceCase(now, 'pdd-no-reason-returned'),
  practiceCase(now, 'tmall-no-reason-returned'),
].map((c, i) => ({ c, note: ['仓库还没收到件，先别点退款', '=开箱照片已要，"完好"再退'][i] ?? '' }));

const panelOf = async (desk: Desk, key: string): Promise<Page> => {
  const page = await desk.page(`sidepanel.html?case=${encodeURIComponent(key)}`);
  await page.getByText(word('panel.log.title')).first().waitFor();
  return page;
};

describe('the road', () => {
  let desk: Desk;
  let popup: Page;
  const keys: string[] = [];
  let text: Download;
  let csv: Download;

  beforeAll(async () => {
    desk = await openDesk(newProfile(), {}, now);
    popup = await desk.page('popup.html');
  });
  afterAll(() => desk.remove());

  it('starts with a name and a shift', async () => {
    await sayName(popup, '小林');
    await startShift(popup);
    const entries = await storedTable(popup, 'entries');
    expect(entries).toMatchObject([{ kind: 'shift', turn: 'start', author: '小林', caseKey: null }]);
  });

  describe.each(CASES)('$c.slug', ({ c, note }) => {
    let panel: Page;

    it('shows whose turn it is in the page, and the running clock', async () => {
      const page = await desk.console(caseAddress(c));
      const strip = await desk.strip(page);
      const shown = await until('the strip shows the verdict', async () => {
        const words = await strip.text();
        return words.includes(word(`turn.${c.expect.turn}`)) && words;
      });
      expect(shown).toMatch(/\d+天|\d{2}:\d{2}:\d{2}/);
      await strip.click(word('strip.openPanel'));
      panel = await desk.panel();
      await panel.getByText(c.afterSaleId).first().waitFor();
    });

    it('takes an answer to the open question', async () => {
      await answerQuestion(panel);
      const answer = await until('the answer is in the log', async () =>
        (await storedTable(popup, 'entries')).find(
          (entry) => entry.kind === 'answer' && String(entry.caseKey).includes(c.afterSaleId),
        ),
      );
      expect(answer).toMatchObject({ author: '小林', was: null });
      keys.push(String(answer.caseKey));
    });

    it('keeps a note before it says so', async () => {
      await writeNote(panel, note);
      expect((await storedTable(popup, 'entries')).filter((entry) => entry.text === note)).toHaveLength(1);
    });

    it('takes a tick of evidence', async () => {
      await tickEvidence(panel);
      const ticks = (await storedTable(popup, 'entries')).filter(
        (entry) => entry.kind === 'tick' && String(entry.caseKey).includes(c.afterSaleId),
      );
      expect(ticks).toMatchObject([{ done: true, author: '小林' }]);
    });
  });

  it('ends with a handover that names every case and is kept', async () => {
    const page = await endShift(desk, popup);
    ({ text, csv } = await handOver(page, '小陈'));
    const handovers = await storedTable(popup, 'handovers');
    expect(handovers).toMatchObject([{ from: '小林', to: '小陈' }]);
  });

  it('exports the words for the group chat', async () => {
    const sheet = await readFile(await text.path(), 'utf8');
    expect(sheet).toContain('【交接');
    for (const { c, note } of CASES) {
      expect(sheet).toContain(c.afterSaleId.slice(-4));
      expect(sheet).toContain(note);
    }
  });

  it('exports a table whose numbers stay numbers of a case, and whose words stay words', async () => {
    const sheet = await readFile(await csv.path(), 'utf8');
    expect(sheet.startsWith(BOM)).toBe(true);
    for (const { c } of CASES) expect(sheet).toContain(c.afterSaleId);
    const cells = sheet.slice(BOM.length).split(/\r\n|,/);
    expect(cells.filter((cell) => /^"?[=+@-]/.test(cell))).toEqual([]);
  });

  it('finds everything again after the browser was restarted', async () => {
    const before = await storedTable(popup, 'entries');
    desk = await desk.restart();
    popup = await desk.page('popup.html');
    expect(await storedTable(popup, 'entries')).toEqual(before);
    for (const [i, { note }] of CASES.entries()) {
      const panel = await panelOf(desk, keys[i] ?? '');
      await panel.getByText(note).first().waitFor();
      await panel.locator('#evidence').getByRole('checkbox', { checked: true }).first().waitFor();
    }
    const page = await desk.page('desk.html#handover');
    await page.getByText('小林 → 小陈').first().waitFor();
  });
});
