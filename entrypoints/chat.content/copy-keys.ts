/** Alt+1 to Alt+9 copy as in the draft box of our own pages; the page hears them as it would without us. */
export function hearCopyKeys(signal: AbortSignal, copy: (nth: number) => void): void {
  document.addEventListener(
    'keydown',
    ({ code, key, altKey, ctrlKey, metaKey, shiftKey, isComposing }) => {
      if (!altKey || ctrlKey || metaKey || shiftKey || isComposing) return;
      // Digits of the number pad write a character by its number while Alt is held.
      if (code === `Digit${key}` && key !== '0') copy(Number(key) - 1);
    },
    { capture: true, passive: true, signal },
  );
}
