import type { CaseKey } from './case';
import type { Head } from './entry';

export const HANDOVER_SECTIONS = [
  'unfinished',
  'dueSoon',
  'waitBuyer',
  'waitCourier',
  'promises',
  'money',
  'watch',
] as const;
export type HandoverSection = (typeof HANDOVER_SECTIONS)[number];

/** 轻重 of a line: `now` must be done before anything else, `today` in this shift, `calm` may wait. */
export const SEVERITIES = ['now', 'today', 'calm'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One line of a handover, in the order of I-PASS: how grave, what it is, who does what next, what if. */
export type HandoverLine = {
  id: string;
  /** The case, or null for a line the agent wrote by hand. */
  caseKey: CaseKey | null;
  section: HandoverSection;
  severity: Severity;
  /** 摘要: shop, number's end, status, the latest words. */
  summary: string;
  /** 下一步, and who does it; '' = not said. */
  next: string;
  who: string;
  /** 万一: what may happen and what to do then; '' = not said. */
  ifThen: string;
  dueAt: number | null;
  orderId: string | null;
  afterSaleId: string | null;
  shop: string;
};

/** Never changed once kept. Who took it, and what was read back, are entries (`taken`, `readBack`). */
export type Handover = {
  id: string;
  at: number;
  from: string;
  to: string;
  shiftStart: number;
  lines: HandoverLine[];
  /** The text as exported, exactly. */
  text: string;
  /** The end of the writer's chain when it was made, as printed at the foot of the text. */
  head: Head | null;
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

/** The parts of a line that people write in. */
export type LineWords = Pick<HandoverLine, 'summary' | 'next' | 'who' | 'ifThen'>;

export type DraftLine = HandoverLine & {
  /** The words as drafted from the log; null = written by hand. */
  drafted: LineWords | null;
  /** A person chose the severity; drafting again leaves it. */
  graded?: true;
  /** Crossed out, not thrown away: it can be put back until the handover is saved. */
  removed: boolean;
};

/** One period of a working day: `from` and `to` in minutes after 0:00 in Shanghai; `to` ≤ `from` ends the next day. */
export type ShiftPeriod = { name: string; from: number; to: number; people: string[] };

/** The shop's shifts: the usual day, and days that differ, by date in Shanghai (`2026-02-16`); an empty day is off. */
export type ShiftTable = { usual: ShiftPeriod[]; dated: Record<string, ShiftPeriod[]> };
