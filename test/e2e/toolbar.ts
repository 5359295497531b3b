import type { Page } from 'playwright-core';
import type { Desk } from './desk.ts';

/**
 * Presses our button in the toolbar while `page` is in front, which is what grants `activeTab` there. The desk must
 * have been opened with `toolbar`.
 */
export async function pressToolbarButton(desk: Desk, page: Page): Promise<void> {
  const browser = desk.context.browser();
  if (browser === null) throw new Error('This browser is not driven over a pipe.');
  await page.bringToFront();
  const cdp = await browser.newBrowserCDPSession();
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url === page.url());
  if (tab === undefined) throw new Error(`No tab shows ${page.url()}.`);
  // Newer than the protocol that the driver knows by type.
  const send = cdp.send.bind(cdp) as unknown as (method: string, params: object) => Promise<unknown>;
  await send('Extensions.triggerAction', { id: desk.extensionId, targetId: tab.targetId });
  await cdp.detach();
}
