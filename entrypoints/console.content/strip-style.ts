import { BASE_STYLE, FONT } from './palette';

export const STRIP_STYLE = `${BASE_STYLE}
:host {
  position: fixed !important;
  top: min(var(--top, 72px), 100vh - 48px) !important;
  right: min(var(--right, 24px), 100vw - 48px) !important;
  z-index: 2147483646 !important;
  display: block !important;
  width: max-content !important;
  max-width: min(720px, 100vw - 16px) !important;
}
* { box-sizing: border-box; }
.card {
  --tone: var(--unknown);
  display: grid;
  gap: 2px;
  padding: 6px 8px 6px 10px;
  border: 1px solid var(--line);
  border-left: 4px solid var(--tone);
  border-radius: 8px;
  background: var(--surface);
  color: var(--ink);
  box-shadow: 0 4px 18px var(--shade);
  font: 14px/20px ${FONT};
  cursor: default;
  user-select: none;
  animation: appear 120ms ease-out;
}
@keyframes appear { from { opacity: 0; } }
[data-tone='ours'] { --tone: var(--ours); }
[data-tone='theirs'] { --tone: var(--theirs); }
[data-tone='done'] { --tone: var(--done); }
[data-tone='alarm'] { --tone: var(--alarm); }
.row { display: flex; align-items: center; gap: 10px; min-height: 30px; min-width: 0; }
.row > * { flex: none; }
.said { display: flex; align-items: baseline; gap: 10px; min-width: 0; flex: 0 1 auto; }
.said > * { min-width: 0; }
.turn { flex: none; color: var(--tone); font-weight: 700; }
.verdict { flex: none; font-weight: 700; }
.ask { overflow: hidden; color: var(--ink-soft); text-overflow: ellipsis; white-space: nowrap; }
.clock { margin-left: auto; color: var(--tone); font-weight: 700; font-variant-numeric: tabular-nums; white-space: nowrap; }
.line { margin: 0; padding: 0 4px 2px 24px; color: var(--ink-soft); font-size: 13px; line-height: 18px; }
.line.alarm { color: var(--alarm); }
:is(.turn, .verdict, .ask, .clock, .line):empty, [hidden] { display: none; }
button {
  margin: 0;
  padding: 3px 10px;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--surface);
  color: var(--ink);
  font: inherit;
  cursor: pointer;
}
button:hover { border-color: var(--accent); }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.grip, .fold { width: 20px; height: 26px; padding: 0; border-color: transparent; color: var(--ink-soft); }
.grip {
  margin-left: -6px;
  background: radial-gradient(circle, currentcolor 1.2px, transparent 1.6px) center / 5px 5px;
  background-clip: content-box;
  padding: 5px 5px 6px;
  cursor: grab;
  touch-action: none;
}
.fold::before {
  content: '';
  display: block;
  width: 6px;
  height: 6px;
  margin: auto;
  border: solid currentcolor;
  border-width: 2px 2px 0 0;
  transform: rotate(45deg);
}
.folded .fold::before { transform: rotate(-135deg); }
/* Folded or not, what is wrong stays in sight. */
.folded :is(.ask, .line:not(.alarm), .open), .folded:not([data-tone='alarm']) .verdict { display: none; }
@media (max-width: 560px) {
  .row { flex-wrap: wrap; }
  .said { flex-wrap: wrap; }
  .ask { white-space: normal; }
}
@media (prefers-reduced-motion: reduce) { .card { animation: none; } }
`;
