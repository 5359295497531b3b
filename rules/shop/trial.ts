import type { Book } from '../book.ts';
import { DAY, dayStart, HOUR, MINUTE, wallClock } from '../engine/time.ts';
import type { FactKey, Facts, FactValue } from '../facts/facts.ts';
import { judge } from '../judge.ts';
import type { Answer, Judgement, Question } from '../judgement.ts';
import type { Example, Words } from '../pack/schema.ts';
import type { PromiseKind } from './promises.ts';
import type { ShopPromises } from './shop-pack.ts';

/** A small worked case beside a promise: what is known, when it is judged, and what to look at. */
export type Trial = {
  facts: Partial<Record<FactKey, FactValue>>;
  /** The facts a person may change, to see where the promise ends. */
  fields: FactKey[];
  questions: Question[];
  /** Acts whose cost it shows; and whether our ship clock or the buyer's rights are shown. */
  acts: string[];
  clocks: 'ship' | 'rights' | null;
  /** Whether it is about papers to keep. */
  papers: boolean;
};

type Draft = Partial<Trial> & Pick<Trial, 'facts' | 'fields'>;

/** A case in which this promise matters, to begin with: of an order paid on the day the promises were checked. */
export function trialOf(kind: PromiseKind, shop: ShopPromises): Trial {
  const inForce = shop.checkedOn >= shop.from && (shop.to === undefined || shop.checkedOn < shop.to);
  const paidAt = dayStart(inForce ? shop.checkedOn : shop.from) + 10 * HOUR;
  const signedAt = paidAt + 3 * DAY;
  const here: Trial['facts'] = {
    platform: shop.platforms[0] ?? 'tmall',
    ...(shop.shops[0] === undefined ? {} : { shopName: shop.shops[0] }),
    paidAt,
  };
  const signed: Trial['facts'] = { ...here, goodsState: 'signed', signedAt, appliedAt: signedAt + DAY };
  const {
    facts,
    fields,
    questions = [],
    acts = [],
    clocks = null,
    papers = false,
  } = draftOf(kind, shop, here, signed);
  return { facts, fields, questions, acts, clocks, papers };
}

function draftOf(kind: PromiseKind, shop: ShopPromises, here: Facted, signed: Facted): Draft {
  const noReason: Facted = { ...signed, reason: 'noReason', afterSaleType: 'returnRefund' };
  switch (kind) {
    case 'noReason': {
      const days = shop.noReason?.days ?? 60;
      const excluded = shop.noReason?.excludedToo ? 'custom' : 'none';
      const appliedAt = (signed.signedAt as number) + Math.max(1, Math.floor(days * 0.75)) * DAY;
      return {
        facts: { ...noReason, appliedAt, exclusionKind: excluded },
        fields: ['signedAt', 'appliedAt', 'exclusionKind'],
        questions: ['outcome', 'accepted'],
        clocks: 'rights',
      };
    }
    case 'refundOnly':
      return {
        facts: {
          ...signed,
          reason: 'quality',
          afterSaleType: 'refundOnly',
          sellerFault: 'unclear',
          refundAmount: shop.refundOnly?.upTo ?? 2000,
        },
        fields: ['refundAmount'],
        questions: ['outcome'],
      };
    case 'damaged': {
      const [grant = 'resend'] = shop.damaged?.grants ?? [];
      return {
        facts: { ...signed, reason: 'damaged', afterSaleType: grant, sellerFault: 'unclear' },
        fields: ['afterSaleType', 'sellerFault'],
        questions: ['outcome', 'freightResend'],
      };
    }
    case 'freight':
      return {
        facts: { ...noReason, exclusionKind: 'none', freeShipping: false },
        fields: ['freeShipping', 'partialBreaksFreeShipping'],
        questions: ['freightOut', 'freightReturn'],
      };
    case 'shipping':
      return {
        facts: { ...here, goodsState: 'notShipped', saleKind: 'normal' },
        fields: ['paidAt'],
        clocks: 'ship',
      };
    case 'carrier':
      return {
        facts: { ...here, goodsState: 'shipped', courier: '其他快递', paidAmount: 10_000 },
        fields: ['courier'],
        papers: true,
      };
    case 'gifts':
      return {
        facts: { ...signed, reason: 'wrongOrMissing', afterSaleType: 'resend', giftMissing: true },
        fields: ['giftMissing'],
        questions: ['outcome'],
        acts: [`shop-${shop.code.toLowerCase()}-if-gift-missing`],
      };
    case 'priceGuard':
      return {
        facts: { ...signed, reason: 'other', afterSaleType: 'refundOnly' },
        fields: ['paidAt'],
        clocks: 'rights',
      };
    case 'invoice':
      return { facts: signed, fields: [], questions: ['invoice'] };
    case 'damages': {
      const act = shop.damages?.[0]?.act ?? 'ifLateShip';
      const goodsState = act === 'ifLateShip' || act === 'ifStockOut' ? 'notShipped' : 'shipped';
      return {
        facts: { ...here, goodsState, saleKind: 'normal', shipPromiseHours: 48, paidAmount: 100_000 },
        fields: ['paidAmount', 'shipPromiseHours'],
        acts: (shop.damages ?? []).map((own) => own.act),
      };
    }
  }
}
type Facted = Trial['facts'];

/** What a book says of a trial: answers, and amounts in fen or ends in epoch ms by their id. */
export type Tried = {
  answers: Partial<Record<Question, Answer>>;
  exposures: { id: string; act: string; fen: number | null }[];
  clocks: { id: string; endsAt: number | null }[];
  papers: string[];
};

/** Judged as soon as it is known: at the newest of its moments. */
export function tryOut(trial: Trial, book: Book): Tried {
  const judgement = judge(factsOf(trial), book, momentOf(trial));
  const { answers, exposures, clocks, evidence } = judgement;
  return {
    answers: Object.fromEntries(trial.questions.map((question) => [question, answers[question]])),
    exposures: exposures
      .filter(({ when }) => trial.acts.includes(when))
      .map(({ id, when, fen }) => ({ id, act: when, fen })),
    clocks:
      trial.clocks === null
        ? []
        : clocks.filter(shownBy(trial.clocks)).map(({ id, endsAt }) => ({ id, endsAt })),
    papers: trial.papers ? evidence.map(({ id }) => id) : [],
  };
}

const shownBy =
  (kind: 'ship' | 'rights') =>
  ({ owner, onExpiry }: Judgement['clocks'][number]): boolean =>
    kind === 'ship'
      ? owner === 'seller' && onExpiry === 'overdue'
      : owner === 'buyer' && onExpiry === 'lapse';

const isMoment = (key: string): boolean => key.endsWith('At');

const momentOf = ({ facts }: Trial): number =>
  Math.max(...Object.entries(facts).map(([key, value]) => (isMoment(key) ? (value as number) : 0))) + MINUTE;

function factsOf(trial: Trial): Facts {
  const seenAt = momentOf(trial);
  return Object.fromEntries(
    Object.entries(trial.facts).map(([key, value]) => [key, { value, from: 'agent', seenAt }]),
  );
}

/** The trial as an example of the pack: what the book with the pack in it decides. Nothing decided, no example. */
export function exampleOf(name: Words, trial: Trial, book: Book): Example | null {
  const decided = Object.entries(tryOut(trial, book).answers).flatMap(([question, answer]) =>
    answer.state === 'decided' && answer.value !== undefined ? [[question, answer.value] as const] : [],
  );
  if (decided.length === 0) return null;
  const written = (at: number) => `${wallClock(at)}:00+08:00`;
  return {
    name,
    at: written(momentOf(trial)),
    facts: Object.fromEntries(
      Object.entries(trial.facts).flatMap(([key, value]) =>
        typeof value === 'object' ? [] : [[key, isMoment(key) ? written(value as number) : value]],
      ),
    ),
    expect: Object.fromEntries(decided),
  };
}
