/** What the judge says. Derived from facts, a book and a time; never stored. */
import type { Expiry, FactKey, FactValue } from './facts/facts.ts';

export const QUESTIONS = [
  'accepted', // may the buyer still raise this? yes / no
  'noReason', // does the seven-day no-reason right hold? yes / no
  'outcome', // what to do with the request now
  'freightOut', // who bears the outbound freight
  'freightReturn', // who bears the return freight
  'burden', // who must prove first
  'invoice', // must / mustNot
  'timeLimit', // which clock of ours runs (the id of a clock), or where to look it up
  'freightResend', // who bears the second way out, of an exchange or what is sent again
  'testFee', // who bears the cost of an inspection
] as const;
export type Question = (typeof QUESTIONS)[number];

/**
 * The values an answer may have, strictest for us first: where two rules in force disagree about what we must
 * do, the one that asks more of us is acted on first. `timeLimit` is answered with the id of a clock.
 */
export const ANSWER_VALUES: Record<Exclude<Question, 'timeLimit'>, readonly string[]> = {
  accepted: ['yes', 'no'],
  noReason: ['yes', 'no'],
  outcome: ['refund', 'returnRefund', 'exchange', 'resend', 'repair', 'negotiate', 'refusable', 'paySeller'],
  freightOut: ['seller', 'insurer', 'agreed', 'buyer'],
  freightReturn: ['seller', 'insurer', 'agreed', 'buyer'],
  burden: ['seller', 'sender', 'buyer'],
  invoice: ['must', 'mustNot'],
  freightResend: ['seller', 'agreed', 'buyer'],
  testFee: ['seller', 'agreed', 'buyer'],
};

export type RuleId = string;

/** A rule id as in `facts/rules-current`, with the facts that made its condition hold. */
export type Reason = {
  rule: RuleId;
  /** Facts the condition leaned on, in the order the rule names them; then those that keep rival rules silent. */
  facts: FactKey[];
  /** Those of them nobody has said: the catalogue presumes them, or a later fact stood in for them. */
  assumed: FactKey[];
};

export type Answer = {
  state: 'decided' | 'unknown' | 'conflict' | 'check-source' | 'not-applicable';
  value?: string;
  because: Reason[];
  missing: FactKey[];
  rules: RuleId[];
  /** Present in a conflict: the values that stand against each other, the one to act on first. */
  rivals?: { value: string; rules: RuleId[] }[];
};

export type Owner = 'seller' | 'buyer' | 'platform' | 'courier';

export type Clock = {
  id: string;
  owner: Owner;
  startsAt: number | null;
  /** `null`: it runs, but when it ends is not known (a missing start, or a length we may not claim). */
  endsAt: number | null;
  onExpiry: Expiry;
  from: 'page' | 'rule';
  rules: RuleId[];
  /** Facts that would confirm it. Absent: it runs for certain. */
  open?: FactKey[];
  /** Since when it stands still, epoch ms; then `endsAt` is `null` until it runs on. */
  pausedAt?: number;
  /** Rules under which rolling notices may move the end (GP-07); the book does not carry them. */
  notices?: RuleId[];
};

export type Exposure = {
  id: string;
  fen: number | null;
  points: number | null;
  /** The act that costs it, a key of the book's words: `ifLateShip`, `ifRefuseWithoutCause` … */
  when: string;
  rules: RuleId[];
  /** Facts that would confirm it. Absent: the act would cost it for certain. */
  open?: FactKey[];
  /** Facts nobody has said that the amount takes for granted (nothing paid yet under a joint cap). */
  assumed?: FactKey[];
};

export type EvidenceNeed = {
  id: string;
  level: 'required' | 'any-of' | 'bonus';
  group?: string;
  from: 'seller' | 'buyer' | 'courier' | 'warehouse' | 'platform';
  rules: RuleId[];
};

/** Where the proof of a dispute stands: whose step it is, and what follows if that party gives nothing. */
export type ProofStep = {
  /** What is in dispute, and what is to be shown at this step: keys of the book's words. */
  id: string;
  step: string;
  /** This step's place, from 1, and how many there are. */
  nth: number;
  of: number;
  who: 'seller' | 'buyer' | 'sender';
  /** The outcome if nothing is shown; `null` where the rule does not say. */
  ifNone: string | null;
  rules: RuleId[];
  /** Facts nobody has said that it takes for granted: that nothing has been shown yet. */
  assumed: FactKey[];
};

export type Turn = 'seller' | 'buyer' | 'courier' | 'platform' | 'nobody' | 'unknown';

export type Judgement = {
  answers: Record<Question, Answer>;
  /** Nearest known end first; clocks without an end last. */
  clocks: Clock[];
  exposures: Exposure[];
  evidence: EvidenceNeed[];
  /** The proof at hand, of every dispute that for certain is one. */
  proof: ProofStep[];
  turn: Turn;
  /** Most deciding, then cheapest, first. Worked out when first looked at, like `flips`. */
  askNext: { fact: FactKey; decides: Question[] }[];
  flips: { fact: FactKey; value: FactValue; question: Question; becomes: string }[];
};
