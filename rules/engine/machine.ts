/**
 * The book as the judge runs it. Conditions are turned once into small functions over a `Case`; a case is one
 * set of facts at one time. Everything that is worked out on the way is kept in the case and dies with it.
 */
import type { Expiry, FactKey, Facts, FactValue, Platform } from '../facts/facts.ts';
import type { Answer, EvidenceNeed, Owner, ProofStep, Question, RuleId, Turn } from '../judgement.ts';
import type { Glance, Lines } from './glance.ts';
import type { Truth } from './kleene.ts';

/** The facts that a truth rests on, and those of them that nobody has said. */
export type Proof = { facts: FactKey[]; assumed: FactKey[] };

export type Test = {
  truth(c: Case): Truth;
  /** Adds what the truth rests on, with as few assumptions as will do. Only asked when it is true or false. */
  lean(c: Case, proof: Proof): void;
  /** Adds the facts for want of which it is unknown. Only asked when it is unknown. */
  gaps(c: Case, missing: FactKey[]): void;
  /** Every fact and every answer that it may look at. */
  reads: ReadonlySet<FactKey>;
  asks: ReadonlySet<Question>;
  /** Those facts for which, while nobody has said them, something may be assumed. */
  assumes: ReadonlySet<FactKey>;
  /** Facts that, where they are said, must have one of these values for it to be anything but false. */
  guards: readonly Guard[];
  /** The same for its opposite: for it to be anything but true. */
  denials: readonly Guard[];
  /** The days of judging outside which it is false; `null`: it is of any day. */
  days: readonly Days[] | null;
};

export type Guard = { place: number; is: readonly FactValue[] };
/** From a moment until before another, epoch ms. */
export type Days = { from: number; to: number };

/** What most tests do not look at. */
export const NO_FACTS: ReadonlySet<FactKey> = new Set();
export const NO_QUESTIONS: ReadonlySet<Question> = new Set();
export const NO_GUARDS: readonly Guard[] = [];

/** A number of the rules at the time that governs the case: fen, ms, a fraction, points. Absent: not in force. */
export type Quantity = (c: Case) => number | undefined;

/**
 * A length by the day on which its clock starts: ms, days or months as its shape has it. `rules`: those that made
 * it another than the rule's own; `notices`: those under which it may be another still.
 */
export type Length = (
  c: Case,
  start: number,
) => { is: number | undefined; rules: readonly RuleId[]; notices: readonly RuleId[] };
/** Where a length ends, epoch ms; absent: not in force, or beyond the calendar that is known. */
export type End = { at: number | undefined; rules: readonly RuleId[]; notices: readonly RuleId[] };

/** `value: null`: the rule governs, but what it says is not known to us (GAP). */
export type AnswerLine = { rule: RuleId; value: string | null; tier: number; when: Test };
/** What must hold for a question to arise at all. */
export type ScopeLine = { when: Test };
export type TurnLine = { value: Turn; tier: number; when: Test };
export type ClockLine = {
  rule: RuleId;
  /** Rules whose values it names. */
  also: readonly RuleId[];
  id: string;
  owner: Owner;
  onExpiry: Expiry;
  start: readonly number[];
  end: ((start: number, c: Case) => End) | null;
  pause: { from: number; until: number | null; rule: RuleId | null; inForce(c: Case): boolean } | null;
  when: Test;
};
export type ExposureLine = {
  rule: RuleId;
  also: readonly RuleId[];
  id: string;
  act: string;
  base: number | null;
  rate: Quantity | null;
  min: Quantity | null;
  max: Quantity | null;
  part: number | null;
  of: number | null;
  roundTo: Quantity | null;
  less: FactKey | null;
  ceiling: Quantity | null;
  spent: FactKey | null;
  fixed: Quantity | null;
  points: Quantity | null;
  when: Test;
};
export type ProofLine = {
  rule: RuleId;
  id: string;
  when: Test;
  steps: readonly (Pick<ProofStep, 'who' | 'ifNone'> & { id: string; when: Test })[];
};
export type EvidenceLine = { need: Omit<EvidenceNeed, 'rules'>; rule: RuleId; when: Test };

export type LineOf = {
  answer: AnswerLine;
  scope: ScopeLine;
  turn: TurnLine;
  clock: ClockLine;
  exposure: ExposureLine;
  evidence: EvidenceLine;
  proof: ProofLine;
};

/** All that the book says for one platform, strongest first; what each case lets stand. */
export type Plan = {
  questions: readonly { scopes: Lines<ScopeLine>; lines: Lines<AnswerLine> }[];
  turns: Lines<TurnLine>;
  clocks: Lines<ClockLine>;
  exposures: Lines<ExposureLine>;
  evidence: Lines<EvidenceLine>;
  proofs: Lines<ProofLine>;
  glance: Glance;
  /** The facts that any answer may turn on. */
  reads: ReadonlySet<FactKey>;
};
/** `null`: for a case whose platform is not known. */
export type Plans = (platform: Platform | null) => Plan;

export type Case = {
  at: number;
  facts: Facts;
  plans: Plans;
  plan: Plan;
  /** By place in the catalogue; `undefined` = nobody has said it. */
  values: (FactValue | undefined)[];
  /** The lines that what is said leaves standing (`glance.ts`). */
  left: readonly number[];
  /** Whether presumptions count; and the same case where they do not, once it was needed. */
  assuming: boolean;
  unassuming: Case | null;
  /** The day that governs an order's own rules, and whether the page has said it. */
  orderDay: number;
  orderDaySaid: boolean;
  /** Its own, from 1: what is remembered of a case is remembered under it (`remembered.ts`). */
  number: number;
  /** Questions already answered. */
  answers: (Answer | undefined)[];
};
