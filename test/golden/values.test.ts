/**
 * Every dated value of the book matters to a scenario: changed by the least it can be changed by, it makes one
 * fail. So a number that somebody mistypes cannot pass.
 */
import { expect, it } from 'vitest';
import { book, type Judgement, judge, type Pack } from '@/rules';
import { stackChecked } from '@/rules/stack-packs';
import { check } from './check';
import { rulesAtWork, scenarios } from './scenarios';

/** Values that no scenario can tell from their neighbours, with the reason. */
const ALIKE: Record<string, string> = {
  'TM-SHP-06.emptyMax 2026-04-09': 'its 500 yuan are also the joint ceiling of the day (TM-SHP-10)',
};

type Value = number | string;
type Mutant = { name: string; packs: Pack[] };

/** A fen, a point, a day more; a thousandth of a rate; a minute of a length of time. */
function changed(value: Value): Value {
  if (typeof value === 'number') return value >= 1 ? value + 1 : value + 0.001;
  return value.includes('T')
    ? value.replace(/(H)?(\d+M)?$/, (_, hours) => `${hours ?? ''}1M`)
    : `${value}T1M`;
}

/** The pack with one thing in it replaced, and all the rest shared. */
function withRule(pack: Pack, id: string, values: Pack['rules'][number]['values']): Pack {
  return { ...pack, rules: pack.rules.map((rule) => (rule.id === id ? { ...rule, values } : rule)) };
}

function* mutantsOf(packs: readonly Pack[]): Generator<Mutant> {
  const replacing = (pack: Pack, other: Pack) => packs.map((one) => (one === pack ? other : one));
  for (const pack of packs) {
    for (const rule of pack.rules)
      for (const [nth, period] of rule.values.entries())
        for (const [key, value] of Object.entries(period.is)) {
          const values = rule.values.with(nth, { ...period, is: { ...period.is, [key]: changed(value) } });
          yield {
            name: `${rule.id}.${key} ${period.from}`,
            packs: replacing(pack, withRule(pack, rule.id, values)),
          };
        }
    for (const [nth, override] of (pack.overrides ?? []).entries())
      for (const [name, length] of Object.entries(override.lengths)) {
        const lengths = { ...override.lengths, [name]: length === null ? 'P1D' : String(changed(length)) };
        const overrides = (pack.overrides ?? []).with(nth, { ...override, lengths });
        yield { name: `${override.rule} ${name}`, packs: replacing(pack, { ...pack, overrides }) };
      }
  }
}

/** What a scenario may look at but for flips, which cost many judgements each. */
const said = ({ answers, clocks, exposures, evidence, proof, turn }: Judgement): string =>
  JSON.stringify([answers, clocks, exposures, evidence, proof, turn]);

const cases = scenarios.flatMap(({ cases: all }) =>
  all.map((one) => {
    const judgement = judge(one.facts, book, one.at);
    return { ...one, judgement: said(judgement), atWork: rulesAtWork(judgement) };
  }),
);

/** Whether some scenario fails by this book. Those that show the rule at work are tried first. */
function isCaught({ name, packs }: Mutant): boolean {
  const mutant = stackChecked(packs);
  const [rule = ''] = name.split(/[ .]/);
  const order = [
    ...cases.filter(({ atWork }) => atWork.has(rule)),
    ...cases.filter(({ atWork }) => !atWork.has(rule)),
  ];
  return order.some(({ facts, at, expect: wanted, judgement }) => {
    const now = judge(facts, mutant, at);
    if (said(now) === judgement) return false;
    try {
      check(now, wanted);
      return false;
    } catch {
      return true;
    }
  });
}

it('a scenario fails for every value that is changed', () => {
  const mutants = [...mutantsOf(book.packs)];
  expect(mutants.length).toBeGreaterThan(250);
  expect(mutants.filter((mutant) => !isCaught(mutant)).map(({ name }) => name)).toEqual(Object.keys(ALIKE));
});

it('and none fails for a value that is not', () => {
  expect(isCaught({ name: 'none', packs: [...book.packs] })).toBe(false);
});
