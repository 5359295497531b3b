/**
 * What each way of dealing with the request would cost, side by side. Nothing is added up and nothing is averaged:
 * an amount stands under the way it belongs to, and one that is not known says what it hangs on.
 */
import { runningClock } from '../engine/clocks.ts';
import type { FactKey, Facts, FactValue } from '../facts/facts.ts';
import type { Exposure, Judgement, Question } from '../judgement.ts';
import { ACT_WAYS, WAYS, type Way, wayOf } from './act-ways.ts';

export type WayCost =
  /** The refund itself; `fen` is `null` where no amount was read. */
  | { kind: 'refund'; fen: number | null }
  /** Who bears a freight or a fee; `payer` is `null` while it is open, and `missing` names what decides it. */
  | { kind: 'freight'; question: Question; payer: string | null; missing: FactKey[] }
  | { kind: 'exposure'; exposure: Exposure };

export type WayTurn = { fact: FactKey; value: FactValue; becomes: string };

export type WayOption = {
  way: Way;
  /** The verdict says so; it says something else; or it does not say yet. */
  fits: 'yes' | 'no' | 'open';
  costs: WayCost[];
  /** Single facts that would make the verdict say this way, the cheapest to learn first. */
  turns: WayTurn[];
  /** Of `wait`: our clock, and when it ends (epoch ms). `null`: no clock of ours with a known end runs. */
  clock?: { endsAt: number; onExpiry: string } | null;
};

const FREIGHTS: Question[] = ['freightOut', 'freightReturn', 'freightResend', 'testFee'];
const MOST_TURNS = 2;

const moneyOf = (value: FactValue | undefined): number | null => (typeof value === 'number' ? value : null);

/** A request for goods alone costs no refund. */
const WITHOUT_REFUND: readonly unknown[] = ['exchange', 'resend', 'repair'];

function agreeing(facts: Facts, { answers }: Judgement): WayCost[] {
  const refund: WayCost[] = WITHOUT_REFUND.includes(facts.afterSaleType?.value)
    ? []
    : [{ kind: 'refund', fen: moneyOf(facts.refundAmount?.value) }];
  const freights = FREIGHTS.flatMap((question): WayCost[] => {
    const { state, value, missing } = answers[question];
    if (state === 'not-applicable') return [];
    return [{ kind: 'freight', question, payer: state === 'decided' ? (value ?? null) : null, missing }];
  });
  return [...refund, ...freights];
}

/** Letting it lie, when the clock then does what agreeing does, costs the refund as well. */
function waiting(facts: Facts, clock: WayOption['clock']): WayCost[] {
  const pays = clock?.onExpiry === 'refund' || clock?.onExpiry === 'agree';
  return pays && !WITHOUT_REFUND.includes(facts.afterSaleType?.value)
    ? [{ kind: 'refund', fen: moneyOf(facts.refundAmount?.value) }]
    : [];
}

function turnsTo(way: Way, { flips }: Judgement): WayTurn[] {
  return flips
    .filter(({ question, becomes }) => question === 'outcome' && wayOf(becomes) === way)
    .slice(0, MOST_TURNS)
    .map(({ fact, value, becomes }) => ({ fact, value, becomes }));
}

/** Whether there is a request that waits for us: without one there is nothing to agree to. */
const isAsked = (facts: Facts, { turn }: Judgement): boolean =>
  (turn === 'seller' || turn === 'unknown') &&
  (facts.afterSaleType !== undefined || facts.afterSaleId !== undefined);

/** The ways open to us now; none where it is not for us to act. */
export function optionsOf(facts: Facts, judgement: Judgement, at: number): WayOption[] {
  if (!isAsked(facts, judgement)) return [];
  const { outcome } = judgement.answers;
  const said = outcome.state === 'decided' && outcome.value !== undefined ? wayOf(outcome.value) : null;
  const ours = runningClock(judgement, at);
  const clock =
    ours?.owner === 'seller' && ours.endsAt !== null
      ? { endsAt: ours.endsAt, onExpiry: ours.onExpiry }
      : null;
  const own: Record<Way, WayCost[]> = {
    agree: agreeing(facts, judgement),
    refuse: [],
    wait: waiting(facts, clock),
  };
  return WAYS.map((way) => {
    const exposures = judgement.exposures
      .filter(({ when }) => ACT_WAYS[when]?.includes(way))
      .map((exposure): WayCost => ({ kind: 'exposure', exposure }));
    const fits = said === null ? 'open' : said === way ? 'yes' : 'no';
    return {
      way,
      fits,
      costs: [...own[way], ...exposures],
      turns: fits === 'yes' || way === 'wait' ? [] : turnsTo(way, judgement),
      ...(way === 'wait' ? { clock } : {}),
    };
  });
}

/** Exposures that stand under no way, and so stay among the risks. */
export const apartOf = (exposures: readonly Exposure[]): Exposure[] =>
  exposures.filter(({ when }) => ACT_WAYS[when] === undefined);
