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
