import type { CaseKey } from './case';

export const HANDOVER_SECTIONS = [
  'unfinished',
  'dueSoon',
  'waitBuyer',
  'waitCourier',
  'promises',
  'watch',
] as const;
export type HandoverSection = (typeof HANDOVER_SECTIONS)[number];

export type HandoverLine = {
  /** The case, or null for a line the agent wrote by hand. */
  caseKey: CaseKey | null;
  section: HandoverSection;
  text: string;
  dueAt: number | null;
  orderId: string | null;
  afterSaleId: string | null;
  shop: string;
};

export type Handover = {
  id: string;
  at: number;
  from: string;
  to: string;
  shiftStart: number;
  lines: HandoverLine[];
  /** The text as exported, exactly. */
  text: string;
};

/** A handover while it is being written. Kept as it is typed, so that a reload or a kill loses nothing. */
export type HandoverDraft = {
  from: string;
  to: string;
  shiftStart: number;
  /** When it was last drafted from the log, epoch ms. */
  at: number;
  lines: DraftLine[];
};

export type DraftLine = HandoverLine & {
  id: string;
  /** The text as drafted from the log; null = written by hand. */
  drafted: string | null;
  /** Crossed out, not thrown away: it can be put back until the handover is saved. */
  removed: boolean;
};

/** One period of a working day: `from` and `to` in minutes after 0:00 in Shanghai; `to` ≤ `from` ends the next day. */
export type ShiftPeriod = { name: string; from: number; to: number; people: string[] };

/** The shop's shifts: the usual day, and days that differ, by date in Shanghai (`2026-02-16`); an empty day is off. */
export type ShiftTable = { usual: ShiftPeriod[]; dated: Record<string, ShiftPeriod[]> };
