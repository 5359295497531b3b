/**
 * Which cases a notification spoke of, for who clicks on it: by then their deadlines may have passed, and what ends
 * when no longer finds them. Kept for the session, as notifications are.
 */
import { browser } from 'wxt/browser';
import type { CaseKey } from '@/storage';
import { MOST_IN_ADDRESS } from '@/utils/only-cases';

type Told = readonly [noticeId: string, keys: readonly CaseKey[]];

const NAME = 'told';
/** More notifications than any system keeps in sight. */
const KEPT = 20;

async function readTold(): Promise<readonly Told[]> {
  const kept: Record<string, unknown> = await browser.storage.session.get(NAME);
  return (kept[NAME] ?? []) as readonly Told[];
}

/** Never rejects: a notification that leads to the radar at large is better than none. */
export async function rememberCases(noticeId: string, keys: readonly CaseKey[]): Promise<void> {
  if (keys.length > MOST_IN_ADDRESS) return;
  try {
    const others = (await readTold()).filter(([id]) => id !== noticeId);
    await browser.storage.session.set({ [NAME]: [...others, [noticeId, keys]].slice(-KEPT) });
  } catch (error) {
    console.warn('Which cases a notification speaks of was not kept.', error);
  }
}

/** The cases, nearest first; none when they were too many, or the browser was started anew. */
export const toldCases = async (noticeId: string): Promise<readonly CaseKey[]> =>
  (await readTold()).find(([id]) => id === noticeId)?.[1] ?? [];
