/** A picture of what a tab shows now, without anything of ours in it. */
import { browser } from 'wxt/browser';
import { sendMessage } from '@/utils/messages';
import { failed, ok, type Result } from '@/utils/result';
import { bytesOf } from './capture';

export type ShotTrouble =
  /** The browser allows it only after a key, the menu or our button was pressed on that page. */
  | 'notGranted'
  | 'notShown'
  /** The browser takes two a second. */
  | 'tooFast'
  | 'failed';

export type TabShot = { picture: Blob; url: string };

/** Resolves once our own things are out of the picture, or nobody there listens. */
const aside = (tabId: number, out: boolean) => sendMessage('stepAside', out, { tabId }).catch(() => null);

export async function shoot(tabId: number): Promise<Result<TabShot, ShotTrouble>> {
  const before = await browser.tabs.get(tabId).catch(() => null);
  if (before === null || !before.active) return failed('notShown');
  await aside(tabId, true);
  try {
    const src = await browser.tabs.captureVisibleTab(before.windowId, { format: 'png' });
    const after = await browser.tabs.get(tabId);
    const taken = bytesOf(src);
    if (taken === null) return failed('failed');
    // Another tab came to the front, or the page went on, while it was taken: nobody knows of which it is.
    if (!after.active || after.url !== before.url) return failed('notShown');
    return ok({ picture: new Blob([taken.bytes], { type: taken.type }), url: after.url ?? '' });
  } catch (error) {
    return failed(troubleOf(String(error)));
  } finally {
    void aside(tabId, false);
  }
}

/** As Chromium and Firefox put it. */
function troubleOf(error: string): ShotTrouble {
  if (/permission/i.test(error)) return 'notGranted';
  return /per_second|quota/i.test(error) ? 'tooFast' : 'failed';
}
