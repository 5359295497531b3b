import type { Topic } from '@/rules';

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
  /** Clauses it keeps to, each with the day it was checked when the script was last looked at (`2026-11-22`). */
  basis: { rule: string; checkedOn: string }[];
  /** When it was last written, epoch ms, and by whom. */
  at: number;
  author: string;
};
