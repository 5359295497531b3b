/**
 * The case as four questions: where are the goods, why was it opened, whom to turn to next, what is needed.
 * Each is derived from what is known; `null` says that it was not read, and nothing is put in its place.
 */
import {
  type AskCost,
  type EvidenceNeed,
  type FactKey,
  type Facts,
  type Judgement,
  specOf,
  type Turn,
} from '@/rules';
import { evidenceCount } from '../evidence-state';

/** Facts by name, so that whoever draws them says where each was read; absent = nobody said it. */
export type Where = { goods: 'goodsState'; at?: FactKey; by?: FactKey; courier?: FactKey; number?: FactKey };

export type Whom =
  /** Nothing is left to do for anybody. */
  | { kind: 'settled' }
  | { kind: 'wait'; on: Exclude<Turn, 'seller' | 'nobody' | 'unknown'> }
  /** Everybody who has something that must be shown; `seller` only where all of it is ours to bring. */
  | { kind: 'get'; from: EvidenceNeed['from'][] }
  /** The open question: to the buyer where a buyer can tell it, else something to look up oneself. */
  | { kind: 'ask' | 'look'; fact: FactKey }
  /** All is decided and nothing is missing. */
  | { kind: 'none' };

export type What =
  | { kind: 'needs'; needs: string[]; met: number; needed: number }
  | { kind: 'enough'; needed: number }
  | { kind: 'none' }
  /** What will be needed hangs on a verdict that is not there yet. */
  | { kind: 'open' };

export type FourLines = {
  where: Where | null;
  why: FactKey[] | null;
  who: Whom | null;
  what: What;
};

/** For each state of the goods: when they came into it, the latest news first, and by which parcel. */
const NEWS: { [state: string]: { at: FactKey[]; by?: FactKey; courier?: FactKey; number?: FactKey } } = {
  notShipped: { at: [] },
  shipped: { at: ['movedAt', 'shippedAt'], courier: 'courier', number: 'trackingNo' },
  signed: { at: ['signedAt'], by: 'signedBy', courier: 'courier', number: 'trackingNo' },
  returning: {
    at: ['returnMovedAt', 'returnShippedAt'],
    courier: 'returnCourier',
    number: 'returnTrackingNo',
  },
  returned: {
    at: ['returnSignedAt'],
    by: 'returnParcel',
    courier: 'returnCourier',
    number: 'returnTrackingNo',
  },
};

function whereOf(facts: Facts): Where | null {
  const state = facts.goodsState?.value;
  if (typeof state !== 'string') return null;
  const { at = [], by, courier, number } = NEWS[state] ?? {};
  const said = <K extends string>(name: K, key: FactKey | undefined) =>
    key === undefined || facts[key] === undefined ? {} : ({ [name]: key } as Partial<Record<K, FactKey>>);
  return {
    goods: 'goodsState',
    ...said(
      'at',
      at.find((key) => facts[key] !== undefined),
    ),
    ...said('by', by),
    ...said('courier', courier),
    ...said('number', number),
  };
}

function whyOf(facts: Facts): FactKey[] | null {
  const said = (['reason', 'reasonText'] as const).filter((key) => facts[key] !== undefined);
  return said.length === 0 ? null : said;
}

/** What must be shown and is not at hand; of a group where one is enough, all while none is. */
export function unmetNeeds(needs: readonly EvidenceNeed[], met: ReadonlySet<string>): EvidenceNeed[] {
  const served = new Set(
    needs.filter(({ id, level }) => level === 'any-of' && met.has(id)).map(({ group }) => group ?? ''),
  );
  return needs.filter(
    ({ id, level, group }) =>
      !met.has(id) && (level === 'required' || (level === 'any-of' && !served.has(group ?? ''))),
  );
}

/** Ways of asking that go to a person; the rest one looks up. */
const ASKED: readonly AskCost[] = ['chat', 'photo'];

function whoOf(judgement: Judgement, unmet: EvidenceNeed[], forBuyer: readonly FactKey[]): Whom | null {
  const { turn, askNext, answers } = judgement;
  if (turn === 'nobody') return { kind: 'settled' };
  // While the platform decides, what it wants to see is still ours to bring.
  if (turn === 'buyer' || turn === 'courier') return { kind: 'wait', on: turn };
  const from = [...new Set(unmet.map((need) => need.from))];
  const others = from.filter((one) => one !== 'seller');
  if (from.length > 0) return { kind: 'get', from: others.length > 0 ? others : from };
  if (turn === 'platform') return { kind: 'wait', on: turn };
  const fact = askNext[0]?.fact;
  if (fact !== undefined) {
    const { ask } = specOf(fact);
    const asked = ask !== undefined && ASKED.includes(ask) && forBuyer.includes(fact);
    return { kind: asked ? 'ask' : 'look', fact };
  }
  return turn === 'seller' && answers.outcome.state === 'decided' ? { kind: 'none' } : null;
}

function whatOf({ evidence, answers }: Judgement, unmet: EvidenceNeed[], met: Set<string>): What {
  const { met: has, needed } = evidenceCount(evidence, met);
  if (unmet.length > 0) return { kind: 'needs', needs: unmet.map(({ id }) => id), met: has, needed };
  if (needed > 0) return { kind: 'enough', needed };
  const open = answers.outcome.state === 'unknown' || answers.outcome.state === 'check-source';
  return { kind: open ? 'open' : 'none' };
}

/**
 * @param met ids of the evidence that is at hand
 * @param forBuyer facts that a buyer can tell
 */
export function fourLines(
  facts: Facts,
  judgement: Judgement,
  met: Set<string>,
  forBuyer: readonly FactKey[],
): FourLines {
  const unmet = unmetNeeds(judgement.evidence, met);
  return {
    where: whereOf(facts),
    why: whyOf(facts),
    who: whoOf(judgement, unmet, forBuyer),
    what: judgement.turn === 'nobody' ? { kind: 'none' } : whatOf(judgement, unmet, met),
  };
}
