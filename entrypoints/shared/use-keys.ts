import { useBound } from './keys/bound';
import type { SingleKey } from './keys/key-table';
import { useKeyDown } from './use-key-down';

const TYPING = 'input, textarea, select, [contenteditable="true"]';

/** True when the keystroke belongs to a field, an input method or the browser, and must not be taken. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return true;
  // What lies over the page keeps all keys.
  return document.querySelector('dialog[open]') !== null || isField(event.target);
}

/** Whether what is typed or pasted there goes into it. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || !target.matches(TYPING)) return false;
  // A ticked box takes no letters; only fields that do are left alone.
  return !(target instanceof HTMLInputElement && ['checkbox', 'radio', 'button'].includes(target.type));
}

/** Single keys for the whole page. `keys` maps `KeyboardEvent.key` in lower case, as the key map names it, to what it does. */
export function useKeys(keys: { readonly [K in SingleKey]?: () => void }): void {
  useBound(Object.keys(keys));
  useKeyDown((event) => {
    if (isTyping(event)) return;
    const act = (keys as Record<string, () => void>)[event.key.toLowerCase()];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}
