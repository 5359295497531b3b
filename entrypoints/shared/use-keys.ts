import { useEffect, useEffectEvent } from 'react';

const TYPING = 'input, textarea, select, [contenteditable="true"]';

/** True when the keystroke belongs to a field, an input method or the browser, and must not be taken. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return true;
  return isField(event.target);
}

/** Whether what is typed or pasted there goes into it. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || !target.matches(TYPING)) return false;
  // A ticked box takes no letters; only fields that do are left alone.
  return !(target instanceof HTMLInputElement && ['checkbox', 'radio', 'button'].includes(target.type));
}

/** Single keys for the whole page. `keys` maps `KeyboardEvent.key` in lower case to what it does. */
export function useKeys(keys: Record<string, () => void>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isTyping(event)) return;
    const act = keys[event.key.toLowerCase()];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
