import { useRef, useState } from 'react';

const SHOWN_MS = 2000;

/** `copy(text)` puts it on the clipboard; `state` says for two seconds whether it worked. */
export function useCopy() {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const copy = async (text: string) => {
    clearTimeout(timer.current);
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      // The clipboard may be denied; the text stays selectable, so say it and go on.
      setState('failed');
    }
    timer.current = setTimeout(() => setState('idle'), SHOWN_MS);
  };
  return { copy, state };
}
