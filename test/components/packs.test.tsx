// @vitest-environment happy-dom
import { speak, wordsOf } from './locale';
import 'fake-indexeddb/auto';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PackImport } from '@/entrypoints/desk/rules/pack-import';
import { PacksCard } from '@/entrypoints/desk/rules/packs-card';
import { ReviewPack } from '@/entrypoints/desk/rules/review-pack';
import { useReview } from '@/entrypoints/desk/rules/review-store';
import { BookGate } from '@/entrypoints/shared/book-gate';
import { useBook, useBookWord, useCite } from '@/entrypoints/shared/use-book';
import { type Book, type Pack, writePack } from '@/rules';
import { BUILT_IN, type DeskDb, keepPack, keepReading, keptPacks, switchPack } from '@/storage';
import { pack, rule } from '../rules/small-pack';
import { caseReading, NOW, openDesk, unwrap } from '../storage/desk';
import { button, click, draw, type, undraw } from './draw';

const words = wordsOf('zh_CN');
const word = (key: string, places: Record<string, string | number> = {}) =>
  (words.get(key.replaceAll('.', '_')) ?? `no word ${key}`).replace(/\{(\w+)\}/g, (_, name: string) =>
    String(places[name] ?? ''),
  );

const stage = vi.hoisted(() => ({ sent: [] as string[], pause: () => Promise.resolve() }));
vi.mock('@/utils/messages', () => ({
  sendMessage: async (name: string) => {
    stage.sent.push(name);
    return { ok: true, value: null };
  },
}));
vi.mock('@/entrypoints/desk/rules/next-task', () => ({ nextTask: () => stage.pause() }));

const OWN: Pack = pack(
  [
    rule('OWN-01', [{ kind: 'answer', question: 'outcome', value: 'exchange', tier: 1000, when: 'always' }], {
      title: { zh: '一律换货', en: 'Always exchange' },
      platforms: ['pdd'],
    }),
  ],
  {
    id: 'own',
    title: { zh: '我店的规则', en: 'Our rules' },
    words: { ourProof: { zh: '我店的凭证', en: 'our proof' } },
    examples: [
      {
        name: { zh: '一单', en: 'One' },
        at: '2026-11-20T10:00:00+08:00',
        facts: { platform: 'pdd' },
        expect: { outcome: 'exchange' },
      },
    ],
  },
);
const TEXT = writePack(OWN);
const kept = (on: boolean, more: object = {}) => ({
  id: 'own',
  text: TEXT,
  on,
  author: '小林',
  checkedBy: '0.1.0',
  ...more,
});

let db: DeskDb;
/** What stands on the page, without the kit's style sheets. */
const text = () => {
  const copy = document.body.cloneNode(true) as HTMLElement;
  for (const style of copy.querySelectorAll('style')) style.remove();
  return copy.textContent ?? '';
};
/** Asked anew until it holds; what the store has answered meanwhile is drawn first. */
const until = (holds: () => void) =>
  vi.waitFor(
    async () => {
      await act(async () => {});
      holds();
    },
    { timeout: 10_000, interval: 5 },
  );
const seen = (said: string) => until(() => expect(text()).toContain(said));
const gone = (said: string) => until(() => expect(text()).not.toContain(said));

async function keepCases(count: number): Promise<void> {
  for (let nth = 0; nth < count; nth++) {
    const reading = caseReading({ platform: 'pdd', afterSaleId: `2200000000${1000 + nth}` });
    unwrap(
      await keepReading(db, { reading, url: 'https://mms.pinduoduo.com/aftersales-ssr/detail', at: NOW }),
    );
  }
}

beforeEach(async () => {
  stage.sent = [];
  stage.pause = () => Promise.resolve();
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '0.1.0' } as never);
  db = await openDesk();
});
afterEach(async () => {
  await undraw();
  db.close();
  speak('zh_CN');
});

describe('the import', () => {
  const read: Pack[] = [];
  const paste = async (said: string) => {
    await draw(<PackImport onRead={(one) => read.push(one)} />);
    await type(document.querySelector('textarea') as HTMLTextAreaElement, said);
    await click(button(word('desk.packs.read')));
  };
  beforeEach(() => {
    read.length = 0;
  });

  it('hands on what is a pack, exactly', async () => {
    await paste(TEXT);
    expect(read).toEqual([OWN]);
    expect(document.querySelector('[role=alert]')).toBeNull();
  });

  it.each([
    ['zh_CN', '应', 'rules[OWN-01].status'],
    ['en', 'expected', 'rules[OWN-01].status'],
  ] as const)('says in %s what is wrong, where, and what was expected', async (lang, said, place) => {
    speak(lang);
    await draw(<PackImport onRead={(one) => read.push(one)} />);
    await type(document.querySelector('textarea') as HTMLTextAreaElement, TEXT.replace('"LAW"', '"MAYBE"'));
    await click(button(wordsOf(lang).get('desk_packs_read') ?? ''));
    const alert = document.querySelector('[role=alert]')?.textContent ?? '';
    expect(alert).toContain(wordsOf(lang).get('desk_packs_wrong'));
    expect(alert).toContain(place);
    expect(alert).toContain('MAYBE');
    expect(alert).toContain(said);
    expect(read).toEqual([]);
  });

  it('refuses the name of a built-in pack, in words', async () => {
    await paste(writePack({ ...OWN, id: 'tmall' }));
    expect(text()).toContain(word('desk.packs.builtInName', { id: 'tmall' }));
    expect(read).toEqual([]);
  });

  it('forgets what was wrong once something else is typed', async () => {
    await paste('{');
    expect(document.querySelector('[role=alert]')).not.toBeNull();
    await type(document.querySelector('textarea') as HTMLTextAreaElement, '{}');
    expect(document.querySelector('[role=alert]')).toBeNull();
  });
});

describe('the review', () => {
  let done = 0;
  const review = async (of: Pack = OWN) => {
    done = 0;
    await draw(<ReviewPack db={db} pack={of} onDone={() => done++} />);
  };
  const activate = () => button(word('desk.review.activate'));

  it('shows the rules, the examples, what changes; then it can be switched on', async () => {
    await keepCases(3);
    await review();
    await seen(word('desk.review.changed', { n: 3, all: 3 }));
    expect(text()).toContain('一律换货');
    expect(text()).toContain(word('desk.review.examplesPass', { n: 1 }));
    expect(text()).toContain(
      `${word('question.outcome')} ${word('state.unknown')} → ${word('answer.outcome.exchange')}`,
    );
    await click(activate());
    await until(() => expect(done).toBe(1));
    expect(await keptPacks(db)).toMatchObject([{ id: 'own', on: true, text: TEXT, checkedBy: '0.1.0' }]);
    expect(stage.sent).toEqual(['packsChanged']);
  });

  it('keeps without switching on, and gives up without keeping', async () => {
    await review();
    await seen(word('desk.review.noCases'));
    await click(button(word('desk.review.giveUp')));
    expect(done).toBe(1);
    expect(await keptPacks(db)).toEqual([]);
    await click(button(word('desk.review.keepOnly')));
    await until(() => expect(done).toBe(2));
    expect(await keptPacks(db)).toMatchObject([{ id: 'own', on: false }]);
  });

  it('can be stopped, and what was not compared whole cannot be switched on', async () => {
    await keepCases(160);
    const waiting: (() => void)[] = [];
    stage.pause = () => new Promise((resolve) => waiting.push(resolve));
    await review();
    await seen(word('desk.review.running', { done: 100, all: 160 }));
    expect(activate().disabled).toBe(true);
    await click(button(word('desk.review.stop')));
    stage.pause = () => Promise.resolve();
    await act(async () => {
      for (const goOn of waiting) goOn();
    });
    await seen(word('desk.review.stopped', { done: 100, all: 160 }));
    expect(activate().disabled).toBe(true);
    await click(button(word('desk.review.again')));
    await seen(word('desk.review.changed', { n: 160, all: 160 }));
    expect(text()).toContain(word('desk.review.first', { n: 50 }));
    expect(activate().disabled).toBe(false);
  });

  it('says which examples come out otherwise', async () => {
    const [example] = OWN.examples ?? [];
    if (example === undefined) throw new Error('no example');
    await review({ ...OWN, examples: [{ ...example, expect: { outcome: 'refund' } }] });
    await seen(word('desk.review.examplesFail', { n: 1 }));
    expect(text()).toContain(
      word('desk.review.example', {
        name: '一单',
        question: word('question.outcome'),
        expected: word('answer.outcome.refund'),
        got: word('answer.outcome.exchange'),
      }),
    );
  });

  it('of a pack that does not stack says why, and offers only to give it up', async () => {
    await review({ ...OWN, rules: OWN.rules.map((one) => ({ ...one, source: 'NOWHERE' })) });
    await seen('NOWHERE');
    expect(() => activate()).toThrow();
    expect(() => button(word('desk.review.keepOnly'))).toThrow();
  });

  it('compares a newer edition with the one in use, and names it', async () => {
    await keepCases(1);
    unwrap(await keepPack(db, kept(true), NOW));
    await review();
    await seen(word('desk.review.same', { all: 1 }));
    expect(text()).toContain(word('desk.review.replaces', { at: '' }).slice(0, 3));
  });

  it('speaks English', async () => {
    speak('en');
    await keepCases(1);
    await review();
    await seen('1 of 1 cases change');
    expect(text()).toContain('Always exchange');
  });
});

describe('the card', () => {
  const card = () =>
    draw(
      <BookGate db={db}>
        <PacksCard db={db} now={NOW} />
      </BookGate>,
    );
  const theSwitch = () => document.querySelector<HTMLInputElement>('input[role=switch]');

  it('lists the built-in packs, and says what to do while there are no others', async () => {
    await card();
    await seen(word('desk.packs.none'));
    for (const { title } of BUILT_IN.book.packs) expect(text()).toContain(title.zh);
    expect(theSwitch()).toBeNull();
  });

  it('switches off at once, and on only by way of the review', async () => {
    unwrap(await keepPack(db, kept(true), NOW));
    await card();
    await seen(word('desk.packs.isOn'));
    await click(theSwitch() as HTMLInputElement);
    await seen(word('desk.packs.isOff'));
    expect(stage.sent).toEqual(['packsChanged']);
    await click(theSwitch() as HTMLInputElement);
    expect(useReview.getState().pack).toEqual(OWN);
    expect(await keptPacks(db)).toMatchObject([{ on: false }]);
    useReview.getState().close();
  });

  it('takes a removal back', async () => {
    unwrap(await keepPack(db, kept(true), NOW));
    await card();
    await seen('我店的规则');
    await click(button(word('common.remove')));
    await seen(word('desk.packs.removed', { pack: 'own' }));
    expect(await keptPacks(db)).toEqual([]);
    await click(button(word('common.undo')));
    await seen('我店的规则');
    expect(await keptPacks(db)).toMatchObject([{ id: 'own', on: true }]);
  });
});

const books: Book[] = [];
function Probe() {
  const book = useBook();
  const cite = useCite();
  const bookWord = useBookWord();
  books.push(book);
  return <p>{`${cite('OWN-01')?.pack ?? 'none'} ${bookWord('ourProof')}`}</p>;
}

describe('the book of a page', () => {
  const gate = () =>
    draw(
      <BookGate db={db}>
        <Probe />
      </BookGate>,
    );
  beforeEach(() => {
    books.length = 0;
  });

  it('is never the built-in one while a pack is on: not for a moment', async () => {
    unwrap(await keepPack(db, kept(true), NOW));
    await gate();
    await seen('own 我店的凭证');
    expect(books).not.toContain(BUILT_IN.book);
  });

  it('follows when a pack is switched, on this page or another', async () => {
    unwrap(await keepPack(db, kept(true), NOW));
    await gate();
    await seen('own 我店的凭证');
    unwrap(await switchPack(db, 'own', false));
    await seen('none ourProof');
    expect(books.at(-1)).toBe(BUILT_IN.book);
  });

  it.each([
    ['zh_CN', '损坏'],
    ['en', 'damaged'],
  ] as const)('says in %s when it lacks a pack it should have', async (lang, said) => {
    speak(lang);
    unwrap(await keepPack(db, kept(true), NOW));
    await db.packs.update('own', { text: TEXT.replace('exchange', 'refund') });
    await gate();
    await seen(wordsOf(lang).get('desk_packs_leftOut') ?? 'no word');
    expect(text()).toContain(said);
    expect(text()).toContain('own');
    expect(books).toContain(BUILT_IN.book);
  });

  it('is checked again by a new release, which says what it cannot use', async () => {
    // As an older release let it in: with a standing that this one does not know.
    unwrap(
      await keepPack(db, kept(true, { text: TEXT.replace('"LAW"', '"BYLAW"'), checkedBy: '0.0.9' }), NOW),
    );
    await gate();
    await seen('rules[OWN-01].status');
    expect(stage.sent).toContain('packsChanged');
    expect(await keptPacks(db)).toMatchObject([{ checkedBy: '0.1.0', wrong: expect.anything() }]);
  });

  it('says nothing any more once the pack is off', async () => {
    unwrap(await keepPack(db, kept(true), NOW));
    await db.packs.update('own', { sum: 'x' });
    await gate();
    await seen(word('desk.packs.leftOut'));
    unwrap(await switchPack(db, 'own', false));
    await gone(word('desk.packs.leftOut'));
  });
});
