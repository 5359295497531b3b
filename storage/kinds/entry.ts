import type { FactKey, FactValue } from '@/rules';
import type { CaseKey } from './case';

/** One logical thing somebody did. Never changed, never removed: a correction is a new entry. */
export type EntryBody =
  | { kind: 'note'; text: string }
  | { kind: 'call'; text: string; reached: boolean }
  | { kind: 'promise'; text: string; dueAt: number | null }
  /** A promise was kept, or given up, by id of its entry. */
  | { kind: 'promiseDone'; of: string }
  /** `by`: the evidence kept that meets the need, or no longer does; absent = a person said so without one. */
  | { kind: 'tick'; evidence: string; done: boolean; by?: string }
  | ({ kind: 'answer'; fact: FactKey; value: FactValue | null; was: FactValue | null } & Knowing)
  /** What the page says is wrong; `read` is what it said. Holds until the page says something else, or it is taken back. */
  | ({ kind: 'correction'; fact: FactKey; value: FactValue | null; read: FactValue | null } & Knowing)
  | { kind: 'override'; question: string; value: string; machine: string; text: string }
  /** The console's status moved between two readings. */
  | { kind: 'status'; text: string; was: string | null }
  /** How far the shop says the case is (进度), in its own words; `was` = what the writer saw. */
  | { kind: 'progress'; text: string; was: string | null }
  /** Other words for a note, a call or a promise, by id of its entry; both stay in the log. */
  | { kind: 'edit'; of: string; text: string }
  /** A note, a call or a promise is taken back; `text` says why, '' = unsaid. It stays in the log. */
  | { kind: 'strike'; of: string; text: string }
  /** Something went into the evidence locker; its hash stands in the log, so it cannot be exchanged unseen. */
  | {
      kind: 'evidence';
      evidenceId: string;
      sum: string;
      type: string;
      size: number;
      need: string | null;
      text: string;
    }
  /** Somebody asked for a piece of evidence, so that the next shift does not ask again at once. */
  | { kind: 'asked'; evidence: string; whom: 'buyer' | 'courier' | 'warehouse' | 'supplier' | 'platform' }
  /**
   * What to offer before calling: plans, the first first; down to which sum one goes (`floor`) and what one may grant
   * by oneself (`limit`), fen, null = unsaid; what to say when more is asked. The latest one counts.
   */
  | { kind: 'plan'; offers: string[]; floor: number | null; limit: number | null; ifMore: string }
  /**
   * A sum that somebody else decides about (fen > 0): `grant`, what goes beyond one's authority; `courier`, what the
   * courier is to make good. `who`: who is asked or answered, '' = not said. Only of a courier it is said that it
   * `paid`; `dropped`: one asks no more. What stands is told by `sumsOf`.
   */
  | {
      kind: 'sum';
      about: 'grant' | 'courier';
      step: 'asked' | 'agreed' | 'refused' | 'paid' | 'dropped';
      fen: number;
      who: string;
    }
  | { kind: 'evidenceGone'; evidenceId: string; why: Gone }
  | { kind: 'shift'; turn: 'start' | 'end' }
  | { kind: 'handover'; handoverId: string }
  /** The receiver said a line of a handover back: in a sentence, or '' = by one tap. */
  | { kind: 'readBack'; handoverId: string; lineId: string; text: string }
  /** The receiver signed for a handover. `unread`: lines nobody had read back by then, and `text` says why; [] and ''. */
  | { kind: 'taken'; handoverId: string; unread: string[]; text: string }
  /** A file was taken in; `sum` is its SHA-256, hex. */
  | {
      kind: 'imported';
      from: 'handover' | 'register' | 'backup';
      file: string;
      sum: string;
      cases: number;
      entries: number;
    }
  /** Cases were deleted, with all that was written about them. */
  | { kind: 'erased'; cases: number; entries: number; why: Gone }
  /** What is left of a deleted entry: its place in the chain, and nothing of what it said. See `log/chain.ts`. */
  | { kind: 'gone'; why: Gone; goneAt: number };

/**
 * `after`: entries of other devices that said something of the same fact and were here when this was said, by id; the
 * store fills it in. What one device says of a fact follows what it said before. So it is known who spoke without
 * knowing of the other; see `log/sayings.ts`.
 */
export type Knowing = { after?: string[] };

/** `time`: it was older than it is kept. `asked`: somebody had it deleted. */
export type Gone = 'time' | 'asked';

/** An entry as somebody makes it, before it has its place in the log. */
export type NewEntry = EntryBody & {
  /** ULID, made by whoever types: a repeat of the same id is a no-op. */
  id: string;
  /** `null`: about the shift, not about a case. */
  caseKey: CaseKey | null;
  /** Epoch ms and minutes east of UTC on this device. */
  at: number;
  offset: number;
  author: string;
  /** 128 random bits, base64url. Part of the hash and deleted with the entry, so that nobody can guess its words back from the hash. */
  salt: string;
};

/** Where an entry stands: each device (one database) has a chain of its own, counted from 1. */
export type Place = {
  device: string;
  seq: number;
  /** The hash of the entry before in this device's chain, '' before the first. */
  prev: string;
  /** SHA-256 of `prev`, the place and all that was said, base64url. */
  hash: string;
};

export type Entry = NewEntry & Place;

/** The end of this device's chain. `seq` 0: nothing was written yet. */
export type Head = { device: string; seq: number; hash: string };
