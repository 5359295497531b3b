import type { Exposure } from './judgement.ts';
import { FALSE, UNKNOWN } from './kleene.ts';
import { type Case, type ExposureLine, isRuledOut } from './machine.ts';
import { clampFen, shareOf } from './money.ts';

/** What each act would cost, in fen and points, for certain or (with `open`) if more facts bear it out. */
export function exposuresOf(c: Case): Exposure[] {
  const exposures: Exposure[] = [];
  for (const line of c.plan.exposures) {
    if (isRuledOut(line.when, c)) continue;
    const truth = line.when.truth(c);
    if (truth === FALSE) continue;
    const exposure: Exposure = {
      id: line.id,
      fen: fenOf(c, line),
      points: line.points?.(c) ?? null,
      when: line.act,
      rules: [line.rule],
    };
    if (truth === UNKNOWN) {
      exposure.open = [];
      line.when.gaps(c, exposure.open);
    }
    exposures.push(exposure);
  }
  return exposures;
}

function fenOf(c: Case, { base, rate, min, max, fixed }: ExposureLine): number | null {
  const whole = fixed?.(c);
  if (whole !== undefined) return whole;
  const share = rate?.(c);
  const fen = base === null ? undefined : c.values[base];
  if (share === undefined || typeof fen !== 'number') return null;
  return clampFen(shareOf(fen, share), min?.(c), max?.(c));
}
