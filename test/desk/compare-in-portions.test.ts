import { describe, expect, it } from 'vitest';
import { compareInPortions, LISTED, type Trial } from '@/entrypoints/desk/rules/compare-in-portions';
import { newFindings } from '@/entrypoints/desk/rules/use-coverage';
import type { NamedCase, Pack } from '@/rules';
import { BUILT_IN, stackKept } from '@/storage';
import { facts, NOON, pack, rule } from '../rules/small-pack';

const says = (value: string | undefined, platform = 'pdd'): Pack =>
  pack(
    [
      rule('OWN-01', [
        {
          kind: 'answer',
          question: 'invoice',
          ...(value === undefined ? {} : { value }),
          tier: 1000,
          when: { fact: 'platform', is: [platform] },
        },
      ]),
    ],
    { id: 'own' },
  );
const before = BUILT_IN.book;
const books = (own: Pack) => ({ before, after: stackKept([own]).book });
const cases = (n: number, platform: string): NamedCase[] =>
  Array.from({ length: n }, (_, nth) => ({ name: `${platform}|s|${nth}`, facts: facts({ platform }) }));
const kept = (all: readonly NamedCase[]) => ({
  keys: all.map(({ name }) => name),
  read: async (keys: readonly string[]) => all.filter(({ name }) => keys.includes(name)),
});
const at = NOON;

async function run(all: NamedCase[], own: Pack, stopAfter = Number.POSITIVE_INFINITY): Promise<Trial[]> {
  const shown: Trial[] = [];
  const mine = new AbortController();
  let pauses = 0;
  await compareInPortions(
    kept(all),
    books(own),
    at,
    (trial) => shown.push(trial),
    mine.signal,
    async () => {
      if (++pauses >= stopAfter) mine.abort();
    },
  );
  return shown;
}

describe('the trial of a pack', () => {
  it('counts every case that changes and lists the first', async () => {
    const shown = await run([...cases(400, 'pdd'), ...cases(30, 'tmall')], says('mustNot'));
    expect(shown.map(({ seen }) => seen)).toEqual([0, 100, 200, 300, 400, 430, 430]);
    expect(shown.at(-1)).toMatchObject({ state: 'done', all: 430, changed: 400, lost: 0 });
    expect(shown.at(-1)?.first).toHaveLength(LISTED);
    expect(shown.at(-1)?.first[0]).toMatchObject({
      name: 'pdd|s|0',
      changes: [{ what: 'answer', question: 'invoice' }],
    });
  });

  it('warns of cases left without an answer', async () => {
    const own = pack([
      ...says('must').rules,
      rule('OWN-02', [{ kind: 'answer', question: 'outcome', tier: 2000, when: 'always' }], {
        status: 'GAP',
      }),
    ]);
    const kept: NamedCase[] = [
      {
        name: 'x',
        facts: facts({
          platform: 'tmall',
          goodsState: 'notShipped',
          status: 'waitSeller',
          afterSaleType: 'refundOnly',
        }),
      },
    ];
    expect((await run(kept, own)).at(-1)).toMatchObject({ lost: 1, first: [{ lost: ['outcome'] }] });
  });

  it('stops where it is told to, and does not call that done', async () => {
    const shown = await run(cases(1_000, 'pdd'), says('mustNot'), 2);
    expect(shown.at(-1)).toMatchObject({ state: 'stopped', seen: 200, all: 1_000 });
  });

  it('is done at once where there is nothing to compare', async () => {
    expect((await run([], says('mustNot'))).at(-1)).toMatchObject({ state: 'done', all: 0, seen: 0 });
  });

  it('waits for the page between two portions', async () => {
    const shown: Trial[] = [];
    let seenAtPause: number[] = [];
    const pause = async () => {
      seenAtPause = [...seenAtPause, shown.at(-1)?.seen ?? -1];
    };
    const { signal } = new AbortController();
    await compareInPortions(
      kept(cases(201, 'pdd')),
      books(says('must')),
      at,
      (one) => shown.push(one),
      signal,
      pause,
    );
    expect(seenAtPause).toEqual([100, 200, 201]);
  });
});

describe('what made-up cases show of a pack', () => {
  const { signal } = new AbortController();
  const found = (own: Pack) => newFindings(own, before, stackKept([own]).book, at, signal);

  it('is where its rules disagree, with both answers', async () => {
    const both = pack(
      [
        ...says('must').rules,
        rule('OWN-02', [
          {
            kind: 'answer',
            question: 'invoice',
            value: 'mustNot',
            tier: 1000,
            when: { fact: 'platform', is: ['pdd'] },
          },
        ]),
      ].map((one) => ({ ...one, platforms: ['pdd'] as const })) as Pack['rules'],
      { id: 'own' },
    );
    expect(await found(both)).toMatchObject([
      {
        kind: 'overlap',
        platform: 'pdd',
        question: 'invoice',
        rules: ['OWN-01', 'OWN-02'],
        values: ['must', 'mustNot'],
      },
    ]);
  });

  it('is nothing when it only answers, whatever gaps the book had before', async () => {
    const own = says('must');
    expect(await found({ ...own, rules: own.rules.map((one) => ({ ...one, platforms: ['pdd'] })) })).toEqual(
      [],
    );
  });
});
