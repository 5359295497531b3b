import { describe, expect, test } from 'vitest';
import {
  type Book,
  book,
  type CoverageFinding,
  type FactKey,
  judge,
  overlapsOf,
  type Search,
  searchCoverage,
} from '@/rules';
import { KNOWN, type Known } from './known-findings';
import { bookOf, facts, NOON, rule } from './small-pack';

function searched(
  of: Book,
  search: Partial<Search> = {},
): { findings: CoverageFinding[]; tried: number; steps: number } {
  const run = searchCoverage(of, { at: NOON, ...search });
  let [tried, steps] = [0, 0];
  for (let step = run.next(); ; step = run.next()) {
    if (step.done) return { findings: step.value, tried, steps };
    tried = step.value.tried;
    steps++;
  }
}

const covers = ({ kind, questions, platforms, where }: Known, finding: CoverageFinding): boolean =>
  kind === finding.kind &&
  questions.includes(finding.question) &&
  (platforms === undefined || platforms.includes(finding.platform)) &&
  Object.entries(where).every(([key, values]) => {
    const found = finding.facts[key as FactKey];
    return found?.every((value) => values.includes(value)) ?? false;
  });

/** As somebody would look for it: one line for each finding. */
const shown = ({ kind, platform, question, rules, values, facts: extent }: CoverageFinding): string =>
  [kind, platform, question, rules.join('+'), values.join('/'), JSON.stringify(extent)].join(' ');

describe('the search', () => {
  const says = { kind: 'answer', question: 'accepted', tier: 1 } as const;

  test('finds two rules that disagree, by the fewest facts and all their values', () => {
    const small = bookOf([
      rule('A-1', [{ ...says, value: 'yes', when: { fact: 'reason', is: ['quality', 'fake'] } }]),
      rule('B-1', [
        {
          ...says,
          value: 'no',
          when: {
            all: [
              { fact: 'reason', is: ['quality'] },
              { fact: 'opened', is: [true] },
            ],
          },
        },
      ]),
    ]);
    const { findings } = searched(small, { platforms: ['jd'] });
    const overlaps = findings.filter(({ kind }) => kind === 'overlap');
    expect(overlaps).toStrictEqual([
      {
        kind: 'overlap',
        platform: 'jd',
        question: 'accepted',
        facts: { reason: ['quality'], opened: [true] },
        rules: ['A-1', 'B-1'],
        values: ['yes', 'no'],
      },
    ]);
    expect(overlapsOf(findings, new Set(['B-1']))).toStrictEqual(overlaps);
    expect(overlapsOf(findings, new Set(['C-1']))).toStrictEqual([]);
  });

  test('finds what no rule answers, and not what no one asks', () => {
    const answered = rule('A-1', [{ ...says, value: 'yes', when: { fact: 'opened', is: [true] } }]);
    expect(searched(bookOf([answered]), { platforms: ['jd'] }).findings).toStrictEqual([
      {
        kind: 'gap',
        platform: 'jd',
        question: 'accepted',
        facts: { opened: [false] },
        rules: [],
        values: [],
      },
    ]);
    const scoped = bookOf([answered], {
      pageSays: [{ kind: 'scope', question: 'accepted', when: { fact: 'opened', is: [true] } }],
    });
    expect(searched(scoped, { platforms: ['jd'] }).findings).toStrictEqual([]);
  });

  test('brings together rivals that chance would not', () => {
    const six = (
      ['opened', 'giftMissing', 'freeShipping', 'defectVisible', 'agreement', 'buyerAbuse'] as const
    ).map((fact) => ({ fact, is: [true] }));
    const goods = { fact: 'goodsKind' as const, is: ['diapers'] };
    const rare = bookOf([
      rule('A-1', [{ ...says, value: 'yes', when: { all: [...six, goods] } }]),
      rule('B-1', [{ ...says, value: 'no', when: { all: [goods, { fact: 'reason', is: ['fake'] }] } }]),
    ]);
    const { findings } = searched(rare, { platforms: ['pdd'] });
    expect(findings.filter(({ kind }) => kind === 'overlap')).toHaveLength(1);
  });

  test('is the same each time, bounded, and can be stopped', () => {
    const [one, two] = [searched(book, { platforms: ['tmall'] }), searched(book, { platforms: ['tmall'] })];
    expect(one).toStrictEqual(two);
    expect(one.steps).toBeGreaterThan(5);
    expect(searched(book, { most: 100 }).tried).toBe(500);
    expect(searchCoverage(book, { at: NOON }).next().value).toMatchObject({ platform: 'taobao', tried: 250 });
  });
});

describe('the built-in book', () => {
  const { findings } = searched(book);

  test('has no gap or overlap that is not known', () => {
    expect(
      findings.filter((finding) => !KNOWN.some((known) => covers(known, finding))).map(shown),
    ).toStrictEqual([]);
  });

  test('has each that is said to be known', () => {
    const stale = KNOWN.filter((known) => !findings.some((finding) => covers(known, finding)));
    expect(stale.map(({ why }) => why)).toStrictEqual([]);
  });

  test('says nothing in a gap and two things in an overlap, when judged', () => {
    for (const { kind, platform, question, facts: extent } of findings) {
      const first = Object.fromEntries(Object.entries(extent).map(([key, [value]]) => [key, value]));
      const { state } = judge(facts({ ...first, platform }), book, NOON).answers[question];
      expect(state).toBe(kind === 'gap' ? 'not-applicable' : 'conflict');
    }
  });
});
