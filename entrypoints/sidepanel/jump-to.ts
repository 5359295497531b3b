/**
 * Brings a section into view and puts the focus on it, so that the next key and the next Tab go on from there.
 * A section that is folded is opened.
 */
export function jumpTo(id: string): void {
  const section = document.getElementById(id);
  if (section === null) return;
  const fold = section.querySelector<HTMLDetailsElement>(':scope > details');
  if (fold !== null) fold.open = true;
  section.tabIndex = -1;
  section.focus({ preventScroll: true });
  section.scrollIntoView({ block: 'start' });
}
