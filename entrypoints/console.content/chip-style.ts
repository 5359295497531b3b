import { BASE_STYLE, FONT } from './palette';

/**
 * The host has no size and, by layout containment, no scrollable overflow: nothing in the page can be pushed.
 * It takes no pointer, so nothing beneath it is ever hard to click.
 */
export const CHIP_STYLE = `${BASE_STYLE}
:host {
  position: absolute !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  z-index: var(--layer, 0) !important;
  pointer-events: none !important;
  contain: layout style !important;
}
span {
  position: absolute;
  inset: 0 auto auto 0;
  box-sizing: border-box;
  max-width: 240px;
  padding: 0 8px;
  overflow: hidden;
  border: 1px solid;
  border-radius: 10px;
  font: 12px/18px ${FONT};
  font-variant-numeric: tabular-nums;
  text-overflow: ellipsis;
  white-space: nowrap;
  visibility: hidden;
}
.ours { color: var(--ours); background: var(--ours-wash); border-color: var(--ours-line); }
.theirs { color: var(--theirs); background: var(--theirs-wash); border-color: var(--theirs-line); }
.done { color: var(--done); background: var(--done-wash); border-color: var(--done-line); }
.unknown { color: var(--unknown); background: var(--unknown-wash); border-color: var(--unknown-line); }
`;
