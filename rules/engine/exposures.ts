import { FACT_KEYS, type FactKey, specOf } from '../facts/facts.ts';
import type { Exposure } from '../judgement.ts';
import { isSaid, placeOf } from './case.ts';
import { standing } from './glance.ts';
import { FALSE, UNKNOWN } from './kleene.ts';
import type { Case, ExposureLine } from './machine.ts';
import { clampFen, shareOf, shareOfPieces } from './money.ts';

/** An exposure, and the facts without which an amount for the same thing could not be worked out. */
type Weighed = { exposure: Exposure; unnamed: FactKey[] };

/** What each act would cost, in fen and points, for certain or (with `open`) if more facts bear it out. */
export function exposuresOf(c: Case): Exposure[] {
  const weighed: Weighed[] = [];
  for (const line of standing(c.plan.exposures, c.left)) {
    const truth = line.when.truth(c);
    if (truth === FALSE) continue;
    const exposure: Exposure = {
      id: line.id,
      fen: fenOf(c, line),
      points: line.points?.(c) ?? null,
      when: line.act,
      rules: [line.rule, ...line.also],
    };
    const assumed = takenForGranted(c, line);
    if (assumed.length > 0) exposure.assumed = assumed;
    if (truth === UNKNOWN) {
      exposure.open = [];
      line.when.gaps(c, exposure.open);
    }
    addExposure(weighed, { exposure, unnamed: exposure.fen === null ? unnamedIn(c, line) : [] });
  }
  return weighed.map(atLeast);
}

/**
 * What a shop promised for the same thing and what the platform's rule says are one exposure, and the higher
 * counts (TB-GEN-02); the rules of both stand behind it. What is not certain stays apart.
 */
function addExposure(all: Weighed[], added: Weighed): void {
  const { exposure, unnamed } = added;
  const nth = all.findIndex(
    ({ exposure: other }) =>
      other.id === exposure.id &&
      other.when === exposure.when &&
      other.open === undefined &&
      exposure.open === undefined,
  );
  const known = all[nth];
  if (known === undefined) {
    all.push(added);
    return;
  }
  const other = known.exposure;
  const higher = (exposure.fen ?? -1) > (other.fen ?? -1) ? exposure : other;
  all[nth] = {
    exposure: { ...higher, rules: [...new Set([...other.rules, ...exposure.rules])] },
    unnamed: [...new Set([...known.unnamed, ...unnamed])],
  };
}

/** Ten times the price or three times the loss: while the price is not known, what the loss makes is not certain. */
const atLeast = ({ exposure, unnamed }: Weighed): Exposure =>
  exposure.fen === null || unnamed.length === 0 ? exposure : { ...exposure, open: unnamed };

/** The facts an amount is a share of that nobody has said. */
const unnamedIn = (c: Case, { base, part, of }: ExposureLine): FactKey[] =>
  [base, part, of].flatMap((place) =>
    place === null || c.values[place] !== undefined ? [] : (FACT_KEYS[place] ?? []),
  );

/** The parts of an amount in the order the rules write them (see `ExposureStatement`). Fen; `null` = not known. */
function fenOf(c: Case, line: ExposureLine): number | null {
  const whole = line.fixed?.(c) ?? shareOfBase(c, line);
  if (whole === null) return null;
  const owed = Math.max(0, whole - paidAlready(c, line.less));
  const ceiling = line.ceiling?.(c);
  return ceiling === undefined ? owed : Math.min(owed, Math.max(0, ceiling - paidAlready(c, line.spent)));
}

function shareOfBase(c: Case, { base, rate, min, max, part, of, roundTo }: ExposureLine): number | null {
  const share = rate?.(c);
  const fen = base === null ? undefined : c.values[base];
  if (share === undefined || typeof fen !== 'number') return null;
  const unit = roundTo?.(c);
  if (part === null || of === null) return clampFen(shareOf(fen, share, unit), min?.(c), max?.(c));
  const [few, many] = [c.values[part], c.values[of]];
  if (!isCount(few) || !isCount(many) || many === 0) return null;
  return clampFen(shareOfPieces(fen, few, many, share, unit), min?.(c), max?.(c));
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value);

const paidAlready = (c: Case, key: FactKey | null): number =>
  key === null ? 0 : ((c.values[placeOf(key)] ?? specOf(key).presume ?? 0) as number);

/** The sums already paid that nobody has named: taken for nothing, and said so. */
const takenForGranted = (c: Case, { less, spent }: ExposureLine): FactKey[] =>
  [less, spent].filter((key): key is FactKey => key !== null && !isSaid(c, key));
