/**
 * The box somebody types in, known by what it is: a text area, or an element that is edited in place. Nobody has held
 * the chat's own names for it against a live page, so none is used.
 */

/** The box an event of typing is of; null for anything else, a line to search in or to sign in with included. */
export function boxOf(event: Event): HTMLElement | null {
  const [target] = event.composedPath();
  if (target instanceof HTMLTextAreaElement) return target;
  if (!(target instanceof HTMLElement) || !target.isContentEditable) return null;
  let box = target;
  while (box.parentElement?.isContentEditable) box = box.parentElement;
  return box;
}

/** What stands in it, lines parted as they are seen. */
export const textOf = (box: HTMLElement): string =>
  // biome-ignore lint/performance/useDomNodeTextContent: it would glue the end of one line to the next one's first word.
  box instanceof HTMLTextAreaElement ? box.value : box.innerText;

/** Whether it is where the next letter goes. */
export function hasFocus(box: HTMLElement): boolean {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active !== null && box.contains(active);
}
