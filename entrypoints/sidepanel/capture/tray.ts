/**
 * Captures that are not kept yet. They lie in the browser's session memory, so that a closed panel loses none and a
 * disk never holds a picture before it was covered; every panel shows the same tray. What does not fit there stays in
 * this page's memory, and that is said (`volatile`).
 */

import { browser } from 'wxt/browser';
import { create } from 'zustand';
import type { Capture } from './capture';

const PREFIX = 'captured:';

type Tray = {
  /** Oldest first: the one that is asked about. */
  captures: Capture[];
  /** Ids of those that go with this page. */
  volatile: ReadonlySet<string>;
};

export const useTray = create<Tray>()(() => ({ captures: [], volatile: new Set() }));

const inTurn = (captures: Capture[]) => captures.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Puts one in. Resolves when it is where it will stay. */
export async function putIn(capture: Capture): Promise<void> {
  const { captures } = useTray.getState();
  useTray.setState({ captures: inTurn([...captures.filter(({ id }) => id !== capture.id), capture]) });
  try {
    await browser.storage.session.set({ [PREFIX + capture.id]: capture });
  } catch {
    useTray.setState({ volatile: new Set([...useTray.getState().volatile, capture.id]) });
  }
}

/** Takes one out: it was kept, or is not wanted. */
export async function takeOut(id: string): Promise<void> {
  useTray.setState({ captures: useTray.getState().captures.filter((one) => one.id !== id) });
  await browser.storage.session.remove(PREFIX + id);
}

type Changes = Record<string, { newValue?: unknown; oldValue?: unknown }>;

/** Follows what other panels put in and take out, and brings back what an earlier one left. */
export function followTray(): () => void {
  const onChanged = (changes: Changes) => {
    let { captures } = useTray.getState();
    for (const [key, { newValue }] of Object.entries(changes)) {
      if (!key.startsWith(PREFIX)) continue;
      captures = captures.filter(({ id }) => PREFIX + id !== key);
      if (newValue) captures = [...captures, newValue as Capture];
      useTray.setState({ captures: inTurn(captures) });
    }
  };
  browser.storage.session.onChanged.addListener(onChanged);
  void browser.storage.session.get(null).then((all: Record<string, unknown>) => {
    const kept = Object.entries(all).flatMap(([key, one]) =>
      key.startsWith(PREFIX) ? [one as Capture] : [],
    );
    const ids = new Set(kept.map(({ id }) => id));
    useTray.setState({
      captures: inTurn([...kept, ...useTray.getState().captures.filter(({ id }) => !ids.has(id))]),
    });
  });
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}
