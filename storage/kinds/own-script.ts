import type { ClauseState, Topic } from '@/rules';

/** `shop`: the shop's wording, meant for everybody there. `mine`: of whoever works on this machine. */
export const SCRIPT_LAYERS = ['mine', 'shop'] as const;
export type ScriptLayer = (typeof SCRIPT_LAYERS)[number];

/** A script people wrote themselves, beside the built-in tree. Its text has places to fill: `{单号|您的包裹}`. */
export type OwnScript = {
  /** ULID. */
  id: string;
  layer: ScriptLayer;
  title: string;
  text: string;
  /** The short code it is called by; '' = none. */
  code: string;
  topic: Topic | null;
  /** Clauses it keeps to, as they were when the script was last looked at. */
  basis: ClauseState[];
  /** When it was last written, epoch ms, and by whom. */
  at: number;
  author: string;
};

/** How a script was used on this machine, whoever wrote it. */
export type ScriptUse = {
  /** How often it was copied, and the last time, epoch ms. */
  n: number;
  last: number;
  /** The clauses it rests on as they were when it was first copied, or last looked at since. */
  basis: ClauseState[];
};
