import type { KeyboardEvent } from 'react';
import type { AltKey } from './keys/key-table';

/** The letter, digit or slash printed on a key: `KeyC` → `c`, `Digit1` → `1`. */
const printed = (code: string): string =>
  code === 'Slash' ? '/' : code.replace(/^(Key|Digit)/, '').toLowerCase();

/**
 * Chords with Alt inside one section: `c` for Alt+C, `shift+z` for Alt+Shift+Z. By the key and not by what it types,
 * since Alt types another letter on some keyboards. What an input method is busy with is left to it.
 */
export const onAltKeys =
  (keys: { readonly [K in AltKey]?: () => void }) =>
  (event: KeyboardEvent): void => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    const act = (keys as Record<string, () => void>)[
      `${event.shiftKey ? 'shift+' : ''}${printed(event.code)}`
    ];
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
