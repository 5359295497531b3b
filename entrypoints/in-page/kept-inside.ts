/** Events that would otherwise reach the console: its hotkeys and outside-click handlers must not see them. */
export const KEPT_INSIDE = [
  'click',
  'dblclick',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'keydown',
  'keyup',
  'keypress',
  'wheel',
];

/** None of what is done to a node of ours goes further than that node. */
export function keepInside(node: Element): void {
  for (const type of KEPT_INSIDE) node.addEventListener(type, (event) => event.stopPropagation());
}
