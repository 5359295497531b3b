/** A choice about the screen, kept in this page's local storage. Losing it costs one click. */

export function keptChoice(name: string, keep: Storage = localStorage): boolean {
  try {
    return keep.getItem(name) === 'yes';
  } catch {
    return false;
  }
}

export function keepChoice(name: string, chosen: boolean, keep: Storage = localStorage): void {
  try {
    keep.setItem(name, chosen ? 'yes' : 'no');
  } catch {
    // It holds as long as this page is open.
  }
}
