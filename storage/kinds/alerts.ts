import type { CaseKey } from './case';

/** Hours in which nothing is told aloud: minutes of the Shanghai day; `to` before `from` passes midnight. */
export type QuietHours = { from: number; to: number };

/**
 * A deadline nobody was told of when it came up, until somebody has looked at it.
 * `away`: the browser was closed or the machine asleep. `late`: it was over when its case was first read. `quiet`: it fell into the quiet hours.
 * `muted`: the system does not let us show notifications.
 */
export type CatchUpLine = {
  key: CaseKey;
  dueAt: number;
  at: number;
  why: 'away' | 'late' | 'quiet' | 'muted';
};

/** What the alerts have to remember beside the cases. */
export type AlertState = {
  /** When the deadlines were looked at last, epoch ms; what lies ahead of now says the clock was set back. 0 = never. */
  ranAt: number;
  /** Whether some lines wait to be told together when the quiet hours end. */
  waiting: boolean;
  /** One per case, the newest last. */
  lines: CatchUpLine[];
  /** So many more than are kept as lines. */
  more: number;
};
