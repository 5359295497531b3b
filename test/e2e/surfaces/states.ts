import { DESK } from './desk.ts';
import { PANEL } from './panel.ts';
import { POPUP } from './popup.ts';
import type { State } from './state.ts';

/** All of them. */
export const STATES: readonly State[] = [...PANEL, ...POPUP, ...DESK];
