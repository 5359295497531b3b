/**
 * The small sums of the trade, worked out by the judge and nothing else: facts are put together from what was typed,
 * the book says what follows, and whatever it has no number for is said to have none. Pure; money in fen, moments
 * in epoch ms.
 */
import {
  type Answer,
  type Book,
  type FactKey,
  type Facts,
  type Judgement,
  judge,
  type Platform,
  type RuleId,
  trainingBook,
} from '@/rules';
import type { Asked, Told } from './asked';
import { PLATFORMS, VOCABULARY } from './vocabulary';

export type Cost = { id: string; fen: number | null; rules: RuleId[]; open: FactKey[] };
export type Freight = Pick<Answer, 'state' | 'value' | 'rules'>;

export type Line =
  | { line: 'until'; platforms: Platform[]; endsAt: number; rules: RuleId[]; open: FactKey[] }
  | { line: 'trained'; platform: Platform; endsAt: number; rule: RuleId }
  | { line: 'between'; earlier: number; later: number }
  | { line: 'costs'; platform: Platform; costs: Cost[] }
  | { line: 'freight'; platforms: Platform[]; out: Freight; back: Freight; again: Freight | null };

export type Worked = {
  lines: Line[];
  /** What would make it more certain, and can be said in the box. */
  ask: FactKey[];
};

export function workOut(asking: Asked, book: Book, now: number): Worked {
  const platforms = asking.told.platform === undefined ? PLATFORMS : [asking.told.platform as Platform];
  if (asking.calc === 'sevenDays') return sevenDays(asking, platforms, book, now);
  if (asking.calc === 'lateShip') return lateShip(asking, platforms, book, now);
  return freight(asking, platforms, book, now);
}

function factsOf(told: Told, now: number): Facts {
  const facts: Facts = {};
  for (const [key, value] of Object.entries(told)) {
    facts[key as FactKey] = { value, from: 'agent', seenAt: now };
  }
  return facts;
}

type Of<K extends Asked['calc']> = Extract<Asked, { calc: K }>;

/** When the seven days end, by what holds now and by what the training taught; where they differ, both. */
function sevenDays(
  { signed }: Of<'sevenDays'>,
  platforms: readonly Platform[],
  book: Book,
  now: number,
): Worked {
  if (signed === null) return { lines: [], ask: [] };
  const facts = (platform: Platform) =>
    factsOf({ platform, goodsState: 'signed', reason: 'noReason', signedAt: signed.at }, now);
  const lines: Line[] = [];
  for (const platform of platforms) {
    for (const { id, owner, endsAt, rules, open = [] } of judge(facts(platform), book, now).clocks) {
      if (id !== 'seven-day' || owner !== 'buyer' || endsAt === null) continue;
      const same = lines.find((line) => line.line === 'until' && line.endsAt === endsAt);
      if (same?.line !== 'until') lines.push({ line: 'until', platforms: [platform], endsAt, rules, open });
      else {
        same.platforms.push(platform);
        same.rules = [...new Set([...same.rules, ...rules])];
      }
    }
  }
  // What was taught counts from the minute of signing, so a day alone tells nothing.
  if (signed.timed)
    for (const platform of platforms) {
      for (const { startsAt, endsAt, rules } of judge(facts(platform), trainingBook(), now).clocks) {
        const [rule] = rules;
        if (startsAt === signed.at && endsAt !== null && rule !== undefined)
          lines.push({ line: 'trained', platform, endsAt, rule });
      }
    }
  const ends = lines.flatMap((line) => ('endsAt' in line ? [line.endsAt] : []));
  const [earlier, later] = [Math.min(...ends), Math.max(...ends)];
  if (ends.length > 0 && earlier < later) lines.push({ line: 'between', earlier, later });
  return { lines, ask: [] };
}

/** What it costs not to ship in time (or not at all), platform by platform. */
function lateShip(
  { act, told }: Of<'lateShip'>,
  platforms: readonly Platform[],
  book: Book,
  now: number,
): Worked {
  // Without an amount every share of it is unknown, and the rules themselves tell more.
  if (told.paidAmount === undefined) return { lines: [], ask: [] };
  const open = new Set<FactKey>();
  const lines = platforms.flatMap((platform): Line[] => {
    const facts = factsOf({ ...told, platform, goodsState: 'notShipped', reason: 'lateShip' }, now);
    const costs = judge(facts, book, now)
      .exposures.filter(({ when }) => when === act)
      .map((cost) => ({ id: cost.id, fen: cost.fen, rules: cost.rules, open: cost.open ?? [] }));
    for (const cost of costs) for (const fact of cost.open) open.add(fact);
    return costs.length === 0 ? [] : [{ line: 'costs', platform, costs }];
  });
  return { lines, ask: askable(told, [...open]) };
}

/** Who bears which way of the freight; platforms that say the same stand together. */
function freight({ told }: Of<'freight'>, platforms: readonly Platform[], book: Book, now: number): Worked {
  if (Object.keys(told).length === 0) return { lines: [], ask: [] };
  const lines: Extract<Line, { line: 'freight' }>[] = [];
  const missing: FactKey[] = [];
  for (const platform of platforms) {
    const judgement = judge(factsOf({ ...told, platform }, now), book, now);
    const { out, back, again } = ways(judgement);
    const same = lines.find((line) => sameWays(line, { out, back, again }));
    if (same === undefined) lines.push({ line: 'freight', platforms: [platform], out, back, again });
    else {
      same.platforms.push(platform);
      for (const way of ['out', 'back'] as const)
        same[way] = { ...same[way], rules: [...new Set([...same[way].rules, ...{ out, back }[way].rules])] };
    }
    const { freightOut, freightReturn } = judgement.answers;
    const next = judgement.askNext.flatMap(({ fact, decides }) =>
      decides.some((question) => question === 'freightOut' || question === 'freightReturn') ? [fact] : [],
    );
    missing.push(...next, ...freightOut.missing, ...freightReturn.missing);
  }
  return { lines, ask: askable(told, missing) };
}

function ways({ answers: { freightOut, freightReturn, freightResend } }: Judgement) {
  return {
    out: freightOut,
    back: freightReturn,
    again: freightResend.state === 'decided' ? freightResend : null,
  };
}

type Ways = ReturnType<typeof ways>;
const sameWay = (a: Freight | null, b: Freight | null) => a?.state === b?.state && a?.value === b?.value;
const sameWays = (a: { out: Freight; back: Freight; again: Freight | null }, b: Ways) =>
  sameWay(a.out, b.out) && sameWay(a.back, b.back) && sameWay(a.again, b.again);

/** At most two questions, in the judge's order, that were not answered yet and have words for the box. */
const askable = (told: Told, facts: readonly FactKey[]): FactKey[] =>
  [...new Set(facts)]
    .filter((fact) => told[fact] === undefined && VOCABULARY.some((said) => said.fact === fact))
    .slice(0, 2);
