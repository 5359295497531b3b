import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  append,
  caseHeadsOf,
  type Entry,
  type EntryBody,
  isOwed,
  keepReading,
  logIndexOf,
  newEntry,
  sumsByCase,
  sumsOf,
} from '@/storage';
import { isRow } from '@/storage/backup/row-shapes';
import { sumsIn } from '@/storage/log/offered-sums';
import { entryIn } from '@/storage/share/entry-shape';
import { caseReading, HOUR, NOW, openDesk, unwrap } from './desk';
import { placedEntry } from './placed';

type Step = Extract<EntryBody, { kind: 'sum' }>['step'];
const sum =
  (about: 'grant' | 'courier') =>
  (step: Step, fen: number, who = '组长'): EntryBody => ({ kind: 'sum', about, step, fen, who });
const grant = sum('grant');
const courier = sum('courier');
const plan = (floor: number | null, ...offers: string[]): EntryBody => ({
  kind: 'plan',
  offers,
  floor,
  limit: null,
  ifMore: '再要 ¥999 就请示',
});
/** One an hour, so that `since` is the nth. */
const log = (...bodies: EntryBody[]): Entry[] =>
  bodies.map((body, nth) => placedEntry(body, 'k', '林', NOW + nth * HOUR));
const grantOf = (...bodies: EntryBody[]) => sumsOf(log(...bodies)).grant;
const claimOf = (...bodies: EntryBody[]) => sumsOf(log(...bodies)).claim;
/** `step fen`, and behind a bar the agreement that counts no more. */
const stands = (...bodies: EntryBody[]): string => {
  const now = grantOf(...bodies);
  if (now === null) return 'none';
  return `${now.step} ${now.fen}${now.was === null ? '' : ` | ${now.was.fen}`}`;
};

describe('what goes beyond one’s authority', () => {
  const A = grant('asked', 5000);
  const YES = grant('agreed', 5000);

  it.each<[string, EntryBody[]]>([
    ['none', []],
    ['none', [plan(9000, '退 90 元')]],
    ['asked 5000', [A]],
    ['agreed 5000', [A, YES]],
    ['agreed 3000', [A, grant('agreed', 3000)]],
    ['agreed 5000', [YES]],
    ['refused 5000', [A, grant('refused', 5000)]],
    // Another sum, more or less, and what was agreed to counts no more, whatever comes of it.
    ['asked 8000 | 5000', [A, YES, grant('asked', 8000)]],
    ['asked 2000 | 5000', [A, YES, grant('asked', 2000)]],
    ['refused 8000 | 5000', [A, YES, grant('asked', 8000), grant('refused', 8000)]],
    ['asked 9000 | 5000', [A, YES, grant('asked', 8000), grant('asked', 9000)]],
    ['agreed 8000', [A, YES, grant('asked', 8000), grant('agreed', 8000)]],
    // The same sum once more changes nothing; an agreement that is taken back is one that was.
    ['agreed 5000', [A, YES, A]],
    ['refused 5000 | 5000', [A, YES, grant('refused', 5000)]],
    // A later plan beyond it, by its floor or by a sum in an offer; not by what is said to more.
    ['void 5001 | 5000', [A, YES, plan(5001)]],
    ['void 6000 | 5000', [A, YES, plan(null, '换新', '退 60 元')]],
    ['agreed 5000', [A, YES, plan(5000, '退50元', '补寄 80 件')]],
    ['agreed 5000', [A, plan(9000), YES]],
    ['void 9000 | 5000', [A, YES, plan(9000), plan(1000)]],
    ['agreed 9000', [A, YES, plan(9000), grant('asked', 9000), grant('agreed', 9000)]],
    ['asked 9000 | 5000', [A, YES, plan(9000), grant('asked', 9000)]],
    ['none', [A, grant('dropped', 5000)]],
    ['none', [A, YES, grant('dropped', 5000)]],
    // Nobody says of a grant that it was paid.
    ['agreed 5000', [A, YES, grant('paid', 5000)]],
    // What the courier owes is another matter.
    ['agreed 5000', [A, YES, courier('asked', 9000)]],
  ])('stands at %s', (at, bodies) => {
    expect(stands(...bodies)).toBe(at);
  });

  it('says who, and since when; asked again for the same, since the first time', () => {
    expect(grantOf(A, grant('asked', 5000, '店长'))).toMatchObject({ who: '店长', since: NOW });
    expect(grantOf(A, grant('asked', 6000))).toMatchObject({ since: NOW + HOUR });
    expect(grantOf(A, grant('agreed', 5000, '店长'), plan(6000))).toMatchObject({
      since: NOW + 2 * HOUR,
      was: { fen: 5000, who: '店长' },
    });
  });
});

describe('what the courier owes', () => {
  it.each<[string, EntryBody[]]>([
    ['asked 8000/8000 0h', [courier('asked', 8000)]],
    ['agreed 6000/8000 0h', [courier('asked', 8000), courier('agreed', 6000)]],
    ['asked 9000/9000 0h', [courier('asked', 8000), courier('asked', 9000)]],
    ['paid 6000/8000 2h', [courier('asked', 8000), courier('agreed', 6000), courier('paid', 6000)]],
    ['refused 8000/8000 1h', [courier('asked', 8000), courier('refused', 8000)]],
    ['asked 500/500 2h', [courier('asked', 8000), courier('paid', 8000), courier('asked', 500)]],
    ['paid 8000/8000 0h', [courier('paid', 8000)]],
  ])('stands at %s', (at, bodies) => {
    const now = claimOf(...bodies);
    if (now === null) throw new Error('nothing stands');
    expect(`${now.step} ${now.fen}/${now.asked} ${(now.since - NOW) / HOUR}h`).toBe(at);
    expect(isOwed(now)).toBe(now.step === 'asked' || now.step === 'agreed');
  });

  it('is nothing once it was given up, and no plan touches it', () => {
    expect(claimOf(courier('asked', 8000), courier('dropped', 8000))).toBeNull();
    expect(claimOf(courier('asked', 8000), plan(90_000))).toMatchObject({ step: 'asked', fen: 8000 });
  });
});

it('says the same in whatever order the entries of two devices came', () => {
  const body = fc.oneof(
    fc.record({
      kind: fc.constant('sum' as const),
      about: fc.constantFrom('grant' as const, 'courier' as const),
      step: fc.constantFrom<Step>('asked', 'agreed', 'refused', 'paid', 'dropped'),
      fen: fc.integer({ min: 1, max: 4 }),
      who: fc.constantFrom('', '组长'),
    }),
    fc.integer({ min: 0, max: 5 }).map((floor) => plan(floor)),
  );
  const entries = fc
    // Two devices write within the same millisecond too.
    .array(fc.tuple(body, fc.integer({ min: 0, max: 3 }), fc.constantFrom('a', 'b')), { maxLength: 12 })
    .map((said) => said.map(([one, at, device]) => ({ ...placedEntry(one, 'k', '林', NOW + at), device })));
  fc.assert(
    fc.property(
      entries.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        expect(sumsOf(shuffled)).toEqual(sumsOf(all));
        const { grant: now } = sumsOf(all);
        // Whatever happened, nobody is told of an agreement that no person's entry is for.
        if (now?.step === 'agreed')
          expect(all.some((one) => one.kind === 'sum' && one.step === 'agreed' && one.fen === now.fen)).toBe(
            true,
          );
      },
    ),
  );
});

it('goes into files and backups with every step, and with no sum that is none', () => {
  const steps: Step[] = ['asked', 'agreed', 'refused', 'paid', 'dropped'];
  for (const unchained of log(...steps.flatMap((step) => [grant(step, 1), courier(step, 1, '')]))) {
    const entry = { ...unchained, hash: 'h' };
    expect(entryIn(entry)).toEqual(entry);
    expect(isRow('entries', entry)).toBe(true);
    for (const odd of [{ fen: 0 }, { fen: -5 }, { fen: 1.5 }, { step: 'maybe' }, { about: 'buyer' }]) {
      expect(entryIn({ ...entry, ...odd })).toBeNull();
      expect(isRow('entries', { ...entry, ...odd })).toBe(false);
    }
  }
});

it('reads as money only what is written as money', () => {
  const read = [
    '退 20',
    '退20元',
    '¥3.50 和 ￥4',
    '５０块',
    '补 2 件',
    '退 30%',
    '1.234元',
    '12345678元',
    '换新',
  ];
  expect(read.map(sumsIn)).toEqual([[], [2000], [350, 400], [5000], [], [], [], [], []]);
});

describe('the list of cases', () => {
  it('knows what is awaited from the index, also once the case is closed, and older rows know of none', async () => {
    const db = await openDesk();
    const reading = caseReading({ shopName: '店', afterSaleId: '7', status: 'success' });
    const row = unwrap(await keepReading(db, { reading, url: '', at: NOW }));
    if (row === null) throw new Error('not kept');
    const write = async (body: EntryBody, at: number) =>
      unwrap(await append(db, newEntry(body, row.key, '林', at)));
    await write(courier('asked', 8000), NOW);
    await write(grant('asked', 5000), NOW + 1);
    const head = async () => {
      await db.cases.update(row.key, { open: 0 });
      return (await caseHeadsOf(db, [row.key]))[0];
    };
    expect(await head()).toMatchObject({
      open: 0,
      asking: { fen: 5000, since: NOW + 1 },
      owed: { fen: 8000, since: NOW },
    });
    expect((await sumsByCase(db)).get(row.key)?.claim).toMatchObject({ step: 'asked', fen: 8000 });
    await write(courier('paid', 8000), NOW + 2);
    await write(grant('agreed', 5000), NOW + 3);
    expect(await head()).toMatchObject({ asking: null, owed: null });
    const { log: _, ...older } = row;
    await db.cases.put(older);
    expect(await head()).toMatchObject({ asking: null, owed: null });
  });

  it('has no member for what is not there, so that an index made before reads the same', () => {
    expect(Object.keys(logIndexOf(log(courier('asked', 1), courier('paid', 1))))).not.toContain('owed');
  });
});
