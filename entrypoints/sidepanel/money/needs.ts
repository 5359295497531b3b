/** When there is money to ask somebody for. From what was said and judged alone; nothing is guessed. Pure. */
import {
  type Book,
  type Facts,
  type Judgement,
  ladderFor,
  ladderOf,
  limitOf,
  type Rung,
  type Where,
} from '@/rules';
import { type Entry, type Grant, mostOf } from '@/storage';

/**
 * What the plan that counts gives away, fen, and what one may grant: as the plan says, else up to the lowest role of
 * the shop's ladder, which `role` then names. `null`: within it, or nobody said how far one may go.
 */
export type Beyond = { fen: number; limit: number; role: Rung['role'] | null };

const numberIn = (facts: Facts, key: 'paidAmount'): number | null => {
  const value = facts[key]?.value;
  return typeof value === 'number' ? value : null;
};

const whereOf = ({ platform, shopName }: Facts): Where => ({
  platform: platform?.value as Where['platform'],
  shopName: shopName?.value as Where['shopName'],
});

export function beyondAuthority(entries: readonly Entry[], facts: Facts, book: Book): Beyond | null {
  const plan = entries.findLast((entry) => entry.kind === 'plan');
  if (plan?.kind !== 'plan') return null;
  const fen = mostOf(plan);
  if (plan.limit !== null) return fen > plan.limit ? { fen, limit: plan.limit, role: null } : null;
  const lowest = ladderOf(book, whereOf(facts))[0];
  const limit = lowest === undefined ? null : limitOf(lowest, numberIn(facts, 'paidAmount'));
  return lowest === undefined || limit === null || fen <= limit ? null : { fen, limit, role: lowest.role };
}

/** The lowest role of the shop's ladder that may grant so much. */
export const roleFor = (fen: number, facts: Facts, book: Book): Rung['role'] | null =>
  ladderFor(book, fen, numberIn(facts, 'paidAmount'), whereOf(facts))?.role ?? null;

/** Whether an agreement covers what the plan gives away. */
export const covers = (grant: Grant | null, { fen }: Beyond): boolean =>
  grant?.step === 'agreed' && grant.fen >= fen;

/**
 * Whether a claim against the courier is offered: the parcel sent back was damaged or lost on its way, or what was
 * bought is sent once more because it came broken or never came. What was packed wrong is no courier's matter, and what
 * a buyer says of a parcel is not enough; whoever knows more opens it by hand.
 */
export const mayClaim = (facts: Facts, { answers: { outcome } }: Judgement): boolean =>
  facts.returnParcel?.value === 'damaged' ||
  facts.returnParcel?.value === 'lost' ||
  (outcome.state === 'decided' &&
    outcome.value === 'resend' &&
    (facts.reason?.value === 'damaged' || facts.reason?.value === 'notReceived'));
