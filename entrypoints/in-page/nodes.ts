/** Nodes of ours in a page, by DOM calls only: its Trusted Types would refuse markup, and so do we. */

export function element(tag: string, className: string, text = ''): HTMLElement {
  const node = document.createElement(tag);
  node.className = className;
  node.textContent = text;
  return node;
}

export function button(className: string, text: string, label?: string): HTMLButtonElement {
  const node = element('button', className, text) as HTMLButtonElement;
  node.type = 'button';
  if (label !== undefined) node.ariaLabel = label;
  return node;
}

/** Leaves unchanged text alone, so that a screen reader is not told it again. */
export function put(node: HTMLElement, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}
