/** Pictures that come to the panel by themselves: dropped on it, pasted, or asked for by key or menu. */
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { type CaptureAsk, captureAskKey } from '@/utils/messages';
import { failed } from '@/utils/result';
import { taking } from './around';
import { takeFiles, takePage, takePicture, takeQuote } from './take';

/** A note older than this was left for a panel that never came; ms. */
const FRESH = 60_000;

/** Files that are dropped anywhere on the panel, and a page's picture dragged over. Answers whether something hangs above it. */
export function useDrop(): boolean {
  const [above, setAbove] = useState(false);
  useEffect(() => {
    const carries = ({ dataTransfer }: DragEvent) =>
      dataTransfer?.types.some((type) => type === 'Files' || type === 'text/uri-list') ?? false;
    const onOver = (event: DragEvent) => {
      if (!carries(event)) return;
      event.preventDefault();
      setAbove(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setAbove(false);
    };
    const onDrop = (event: DragEvent) => {
      setAbove(false);
      if (!carries(event)) return;
      // Not taken, a dropped file would be opened in place of the panel.
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      const src = event.dataTransfer?.getData('text/uri-list').split('\n')[0] ?? '';
      void taking(async ({ tabId, page, caseKey, need }) => {
        if (files.length > 0) return takeFiles(files, caseKey, need);
        if (tabId === null || src === '') return failed('notPicture');
        return takePicture(src, page ?? { tabId, frameId: 0 }, need);
      });
    };
    const signal = new AbortController();
    window.addEventListener('dragover', onOver, signal);
    window.addEventListener('dragleave', onLeave, signal);
    window.addEventListener('drop', onDrop, signal);
    return () => signal.abort();
  }, []);
  return above;
}

/** Pictures that are pasted. Where the clipboard has text too (a table does), the text is what was meant. */
export function usePictures(): void {
  useEffect(() => {
    const onPaste = ({ clipboardData }: ClipboardEvent) => {
      const files = [...(clipboardData?.files ?? [])];
      if (files.length === 0 || clipboardData?.getData('text/plain') !== '') return;
      void taking(({ caseKey, need }) => takeFiles(files, caseKey, need));
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);
}

/** The note of a tab, taken by one panel only: a docked window may follow the same tab. */
function claim(tabId: number): Promise<CaptureAsk | null> {
  const key = captureAskKey(tabId);
  return navigator.locks.request(key, async () => {
    const ask = (await browser.storage.session.get(key))[key] as CaptureAsk | undefined;
    if (ask !== undefined) await browser.storage.session.remove(key);
    return ask ?? null;
  });
}

function done(ask: CaptureAsk, tabId: number, need: string | null) {
  const page = { tabId, frameId: ask.frameId };
  if (Date.now() - ask.at > FRESH) return Promise.resolve(failed('failed' as const));
  switch (ask.what) {
    case 'page':
      return takePage(tabId, need);
    case 'picture':
      return takePicture(ask.src, page, need);
    case 'quote':
      return takeQuote([page], need, ask);
  }
}

/** Does what was asked for in the tab that the panel stands beside. */
export function useAsks(tabId: number | null): void {
  useEffect(() => {
    if (tabId === null) return;
    const look = async () => {
      const ask = await claim(tabId);
      if (ask !== null) await taking(({ need }) => done(ask, tabId, need));
    };
    const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
      if (changes[captureAskKey(tabId)]?.newValue !== undefined) void look();
    };
    browser.storage.session.onChanged.addListener(onChanged);
    void look();
    return () => browser.storage.session.onChanged.removeListener(onChanged);
  }, [tabId]);
}
