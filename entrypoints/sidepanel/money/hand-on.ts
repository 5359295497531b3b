/** Gives the focus to the first of these sections that is there, once what had it has gone; nothing scrolls. */
export const handOn = (ids: readonly string[]): void =>
  void requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    const next = ids.map((id) => document.getElementById(id)).find((one) => one !== null);
    if (next === undefined) return;
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
  });
