/** What a chat's page and the background say to each other of a draft. */
import type { ClauseCost, Finding } from '@/rules';

/** One thing in a draft that had better not be sent, with what a card in the page says of it. */
export type DraftFinding = Pick<Finding, 'decision' | 'gloss' | 'unlessTrue' | 'replacement'> & {
  /** The words found. */
  said: string;
  /** The clause that names the cost, else the first; null where none was found. `checkedOn` is a day, `2026-08-22`. */
  clause: { source: string; article: string | null; checkedOn: string } | null;
  /** What breaking it costs by that clause; null where none names a cost. */
  cost: ClauseCost | null;
  /** It is a promise: the last moment its words allow, epoch ms. */
  dueAt: number | null;
};

/** `off`: nobody wants this. `refused`: the sender may not ask, or sent something else than a text. */
export type DraftRefused = 'off' | 'refused' | 'too-long';

/** In UTF-16 units. A message of a chat is shorter; what is longer is refused whole, never looked through in part. */
export const LONGEST_DRAFT = 5000;
