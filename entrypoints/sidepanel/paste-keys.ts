import { useEffect } from 'react';
import { isField, useKeys } from '../shared/use-keys';
import { usePaste } from './paste-store';

/**
 * V opens the box, and so does pasting anywhere that is no field. The text comes with the event, so the
 * clipboard is never asked for and needs no permission.
 */
export function usePasteKeys(): void {
  const isOpen = usePaste(({ text }) => text !== null);
  const { take, close } = usePaste.getState();
  useKeys({ v: () => take(usePaste.getState().text ?? ''), ...(isOpen ? { escape: close } : {}) });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (isField(event.target)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text === '') return;
      event.preventDefault();
      usePaste.getState().take(text);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);
}
