/** What the panel stands beside while something is taken, and what came of it. In memory only. */
import { create } from 'zustand';
import type { CaseKey } from '@/storage';
import { failed } from '@/utils/result';
import type { TabPage } from '../target';
import type { Capture } from './capture';
import type { TakeTrouble } from './take';

type Around = {
  /** This page has the form; a case is also drawn on pages that have not. */
  atHand: boolean;
  tabId: number | null;
  page: TabPage | null;
  /** The case the panel shows. */
  caseKey: CaseKey | null;
  /** The need that the next capture is for. */
  need: string | null;
  busy: boolean;
  /** The person is to point at a part of the page. */
  pointing: boolean;
  trouble: TakeTrouble | null;
  /** It was asked for at the bar, so its trouble is said there; else on top, where the panel is looked at first. */
  atBar: boolean;
  /** The last one went into the locker. */
  kept: boolean;
  /** The last one that was not wanted, for who did want it. */
  dropped: Capture | null;
};

export const useAround = create<Around>()(() => ({
  atHand: false,
  tabId: null,
  page: null,
  caseKey: null,
  need: null,
  busy: false,
  pointing: false,
  trouble: null,
  atBar: false,
  kept: false,
  dropped: null,
}));

type Taking = (around: Around) => Promise<{ ok: true } | { ok: false; trouble: TakeTrouble | 'given-up' }>;

/** Takes something, one at a time, and says what came of it. */
export async function taking(take: Taking, atBar = false): Promise<void> {
  if (useAround.getState().busy) return;
  useAround.setState({ busy: true, trouble: null, atBar, kept: false, dropped: null });
  const done = await take(useAround.getState()).catch((error: unknown) => {
    console.error('Nothing could be taken.', error);
    return failed('failed' as const);
  });
  const trouble = done.ok || done.trouble === 'given-up' ? null : done.trouble;
  useAround.setState({ busy: false, pointing: false, trouble, ...(done.ok ? { need: null } : {}) });
}
