/** 请示 and 快递理赔: which sum somebody agreed to and still counts, and which sum the courier owes. Pure. */
import type { Entry } from '../kinds';
import { sumsIn } from './offered-sums';
import { inOrder } from './order';

/** What lies beyond one's own authority. Fen, epoch ms. */
export type Grant = {
  /** `void`: it was agreed to, and a later plan goes beyond that. */
  step: 'asked' | 'agreed' | 'refused' | 'void';
  /** What was asked for, agreed to or refused; of `void` what the plan would need now. */
  fen: number;
  /** Who is asked, or answered; '' = not said. */
  who: string;
  /** Since when it stands so; a request repeated with the same sum waits since the first. */
  since: number;
  /** The agreement that no longer counts, until there is a new one. */
  was: { fen: number; who: string } | null;
};

/** What the courier is asked to make good. Fen, epoch ms. */
export type Claim = {
  step: 'asked' | 'agreed' | 'refused' | 'paid';
  /** What is claimed, was agreed to, or was paid in the end. */
  fen: number;
  /** What was claimed, whatever came of it. */
  asked: number;
  who: string;
  /** While it is open since when one waits for the money, whatever was said meanwhile; then when it ended. */
  since: number;
};

export type Sums = { grant: Grant | null; claim: Claim | null };

type Sum = Extract<Entry, { kind: 'sum' }>;
type Plan = Extract<Entry, { kind: 'plan' }>;

/**
 * Where request and claim of one case stand, from its log in any order: a fold over (time, id), so that it does not
 * matter which device's entries came first. `null`: never raised, or dropped.
 *
 * An agreement counts for its sum alone. It is void as soon as a later request names another sum, be it smaller, or
 * a later plan offers more: its floor, or a sum written as money in one of its offers, is greater. A plan that goes
 * back below does not bring it back; a new agreement does.
 */
export function sumsOf(entries: readonly Entry[]): Sums {
  let grant: Grant | null = null;
  let claim: Claim | null = null;
  for (const entry of inOrder([...entries])) {
    if (entry.kind === 'plan') grant = afterPlan(grant, entry);
    else if (entry.kind !== 'sum') continue;
    else if (entry.about === 'grant') grant = afterStep(grant, entry);
    else claim = claimed(claim, entry);
  }
  return { grant, claim };
}

/** Somebody was asked and has not answered. */
export const isAsking = (grant: Grant | null): grant is Grant & { step: 'asked' } => grant?.step === 'asked';

/** The money has not come, and nobody said that it will not. */
export const isOwed = (claim: Claim | null): claim is Claim & { step: 'asked' | 'agreed' } =>
  claim?.step === 'asked' || claim?.step === 'agreed';

function afterStep(now: Grant | null, { step, fen, who, at }: Sum): Grant | null {
  switch (step) {
    case 'dropped':
      return null;
    case 'paid':
      return now;
    case 'agreed':
      return { step, fen, who, since: at, was: null };
    case 'refused':
      return { step, fen, who, since: at, was: lost(now) };
    case 'asked':
      if (now?.step === 'agreed' && now.fen === fen) return now;
      return { step, fen, who, since: isAsking(now) && now.fen === fen ? now.since : at, was: lost(now) };
  }
}

function afterPlan(now: Grant | null, plan: Plan): Grant | null {
  if (now?.step !== 'agreed') return now;
  const most = mostOf(plan);
  return most > now.fen ? { ...now, step: 'void', fen: most, since: plan.at, was: lost(now) } : now;
}

const lost = (now: Grant | null): Grant['was'] =>
  now?.step === 'agreed' ? { fen: now.fen, who: now.who } : (now?.was ?? null);

/** The most that a plan gives away, fen; 0 while it names no sum. */
export const mostOf = ({ offers, floor }: Pick<Plan, 'offers' | 'floor'>): number =>
  Math.max(floor ?? 0, ...offers.flatMap(sumsIn));

function claimed(now: Claim | null, { step, fen, who, at }: Sum): Claim | null {
  if (step === 'dropped') return null;
  const asked = step === 'asked' ? fen : (now?.asked ?? fen);
  const waits = step === 'asked' || step === 'agreed';
  return { step, fen, asked, who, since: waits && isOwed(now) ? now.since : at };
}
