import type { Page } from 'playwright-core';
import { caseAddress } from '../../console/addresses.ts';
import { practiceCase } from '../../console/cases.ts';
import type { Desk } from '../desk.ts';
import { storedTable } from '../stored.ts';
import { until } from '../until.ts';
import { wordsOf } from '../words.ts';

const word = wordsOf('zh-CN');

export type OpenCase = {
  /** The panel of the case, in a window of its own. */
  panel: Page;
  /** A page of ours that only looks at what is stored. */
  store: Page;
};

/** Says who works here, has a practice case read from its console page, and opens its panel. */
export async function openCase(desk: Desk, name: Parameters<typeof practiceCase>[1]): Promise<OpenCase> {
  const c = practiceCase(desk.now, name);
  const store = await desk.page('desk.html#settings');
  await store.getByRole('textbox', { name: word('desk.settings.name') }).fill('林');
  await store.keyboard.press('Enter');
  await store.getByRole('status').getByText(word('common.saved')).waitFor();
  const page = await desk.console(caseAddress(c));
  const row = await until('the case is read', async () =>
    (await storedTable(store, 'cases')).find(({ afterSaleId }) => afterSaleId === c.afterSaleId),
  );
  await page.close();
  const panel = await desk.page(`sidepanel.html?case=${encodeURIComponent(String(row.key))}`);
  await panel.getByText(word('panel.log.title')).first().waitFor();
  return { panel, store };
}
