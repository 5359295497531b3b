// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followLessons } from '@/entrypoints/console.content/lessons';
import { MAPS, type PageMap } from '@/entrypoints/console.content/reader';
import { watchPage } from '@/entrypoints/console.content/watch';
import type { Lifetime } from '@/entrypoints/in-page/lifetime';
import type { Lesson } from '@/rules';
import type { Trouble } from '@/utils/messages';
import { failed, ok, type Result } from '@/utils/result';

type Reply = Result<Lesson[], Trouble>;
const stage = vi.hoisted(() => ({
  asked: [] as { answer: (reply: unknown) => void; fail: (error: unknown) => void }[],
  tell: () => undefined as unknown,
}));
vi.mock('@/utils/messages', () => ({
  sendMessage: () =>
    new Promise((answer, fail) => {
      stage.asked.push({ answer, fail });
    }),
  onMessage: (_: string, handle: () => unknown) => {
    stage.tell = handle;
  },
}));

const lesson: Lesson = {
  site: 'pdd',
  kind: 'case',
  page: 'aftersale',
  teaches: 'label',
  fact: 'appliedAt',
  label: '售后发起于',
};
let end: AbortController;
let taught: (readonly PageMap[])[];
const knows = () =>
  taught.at(-1)?.some(({ pages }) => pages.some((page) => page.labels.appliedAt?.includes('售后发起于')));

/** Answers the nth question, counted from the first. */
const answer = async (at: number, reply: Reply) => {
  const question = stage.asked[at];
  if (question === undefined) throw new Error(`question ${at} was never asked`);
  question.answer(reply);
  await vi.advanceTimersByTimeAsync(0);
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  stage.asked = [];
  taught = [];
  end = new AbortController();
  const life: Lifetime = {
    signal: end.signal,
    get isInvalid() {
      return end.signal.aborted;
    },
  };
  followLessons(life, (maps) => taught.push(maps));
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('what was taught', () => {
  it('is asked for at once, and read by when it comes', async () => {
    expect(stage.asked).toHaveLength(1);
    await answer(0, ok([lesson]));
    expect(knows()).toBe(true);
  });

  it('changes nothing when there is nothing', async () => {
    await answer(0, ok([]));
    expect(taught).toEqual([]);
  });

  it('is asked for again when something was taught, and forgotten when it was', async () => {
    await answer(0, ok([]));
    expect(stage.tell()).toEqual(ok(null));
    await answer(1, ok([lesson]));
    expect(knows()).toBe(true);
    stage.tell();
    await answer(2, ok([]));
    expect(taught.at(-1)).toBe(MAPS);
  });

  it('is what the last answer says, whichever comes first', async () => {
    stage.tell();
    await answer(1, ok([lesson]));
    await answer(0, ok([]));
    expect(taught).toHaveLength(1);
    expect(knows()).toBe(true);
  });

  it('stays as it was when it cannot be had now', async () => {
    await answer(0, ok([lesson]));
    stage.tell();
    await answer(1, failed('store-unavailable'));
    expect(taught).toHaveLength(1);
  });

  it('is asked for again when the worker was just stopping', async () => {
    stage.asked[0]?.fail(new Error('The message port closed.'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(stage.asked).toHaveLength(2);
    await answer(1, ok([lesson]));
    expect(knows()).toBe(true);
  });

  it('is asked for again by a page that comes back out of the cache', async () => {
    await answer(0, ok([]));
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    expect(stage.asked).toHaveLength(1);
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(stage.asked).toHaveLength(2);
  });

  it('means nothing to a script whose extension is gone', async () => {
    end.abort();
    await answer(0, ok([lesson]));
    expect(taught).toEqual([]);
  });
});

describe('another look', () => {
  it('is taken at once when what the reader knows has changed, though the page stands still', async () => {
    const looks = vi.fn(() => 'same' as const);
    const life: Lifetime = { signal: end.signal, isInvalid: false };
    const lookAgain = watchPage(life, { look: looks, moved() {}, stirred() {}, left() {} });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(looks).toHaveBeenCalledTimes(1);
    lookAgain();
    await vi.advanceTimersByTimeAsync(500);
    expect(looks).toHaveBeenCalledTimes(2);
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    lookAgain();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(looks).toHaveBeenCalledTimes(2);
  });
});
