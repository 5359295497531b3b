// @vitest-environment happy-dom
/** What a session says of where its facts stand, and of pages that carry no case or are only known from hearsay. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Chips } from '@/entrypoints/console.content/chips';
import type { PageReading } from '@/entrypoints/console.content/reader/types';
import { startSession } from '@/entrypoints/console.content/session';
import { type StripState, viewOf } from '@/entrypoints/console.content/strip-view';

const stage = vi.hoisted(() => ({
  reading: { kind: 'other' } as unknown,
  places: new Map<unknown, Element>(),
  told: [] as { kind: string }[],
}));
vi.mock('@/entrypoints/console.content/reader', () => ({
  MAPS: [],
  readPage: () => stage.reading,
  rowElementsOf: () => [],
  labelsOf: () => [],
  pageKindOf: () => null,
  elementOf: (fact: unknown) => stage.places.get(fact) ?? null,
}));
vi.mock('@/entrypoints/console.content/tell-background', () => ({
  tellBackground: ({ reading }: { reading: { kind: string } }) => {
    stage.told.push(reading);
    return new Promise(() => {});
  },
}));

const chips: Chips = {
  standOn: () => {},
  standsOn: () => true,
  label: () => {},
  place: () => {},
  clear: () => {},
};
let states: StripState[] = [];
const begin = () =>
  startSession({ isInvalid: false, signal: new AbortController().signal }, chips, {
    show: (state) => void states.push(state),
  });
const settled = () => vi.advanceTimersByTimeAsync(0);

/** A fact with an element of its own in the page. */
function fact(text: string) {
  const element = document.createElement('b');
  document.body.append(element);
  const read = { value: text, text, label: '' };
  stage.places.set(read, element);
  return { read, element };
}
const caseOf = (facts: object, doubtful?: object): PageReading =>
  ({
    kind: 'case',
    platform: 'pdd',
    page: 'aftersale',
    facts,
    missed: [],
    ...(doubtful === undefined ? {} : { doubtful }),
  }) as PageReading;

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key) => String(key));
  stage.told = [];
  states = [];
  document.body.replaceChildren();
  history.replaceState(null, '', '/?id=1');
});

describe('the place of a fact', () => {
  it('is the element of the reading on show', () => {
    const { read, element } = fact('不想要了');
    stage.reading = caseOf({ reasonText: read });
    const session = begin();
    session.hooks.look();
    expect(session.placeOf({ fact: 'reasonText', url: location.href })).toBe(element);
    expect(session.placeOf({ fact: 'courier', url: location.href })).toBeNull();
  });

  it('is nowhere for another page’s fact, from the moment the address changes', () => {
    const { read } = fact('不想要了');
    stage.reading = caseOf({ reasonText: read });
    const session = begin();
    session.hooks.look();
    const there = location.href;
    expect(session.placeOf({ fact: 'reasonText', url: `${there}9` })).toBeNull();
    history.pushState(null, '', '/?id=2');
    expect(session.placeOf({ fact: 'reasonText', url: there })).toBeNull();
    session.hooks.moved();
    expect(session.placeOf({ fact: 'reasonText', url: location.href })).toBeNull();
  });

  it('of a fact in doubt is that of the value meant', () => {
    const [one, two] = [fact('3.61'), fact('3.79')];
    stage.reading = caseOf({}, { refundAmount: [one.read, two.read] });
    const session = begin();
    session.hooks.look();
    const placeOf = (text: string) => session.placeOf({ fact: 'refundAmount', url: location.href, text });
    expect(placeOf('3.79')).toBe(two.element);
    expect(placeOf('3.61')).toBe(one.element);
    expect(placeOf('4.00')).toBeNull();
  });
});

describe('a page that is known and carries no case', () => {
  it('is named, and told so that the panel can name it too', async () => {
    stage.reading = { kind: 'other', named: 'workOrder' };
    begin().hooks.look();
    await settled();
    expect(states.at(-1)).toEqual({ kind: 'workOrder' });
    expect(viewOf({ kind: 'workOrder' }, 0)).toMatchObject({ ask: 'strip_workOrder', tone: 'unknown' });
    expect(stage.told).toEqual([{ kind: 'other', named: 'workOrder' }]);
  });

  it('gives way to a page that is nobody’s', () => {
    stage.reading = { kind: 'other', named: 'workOrder' };
    const { hooks } = begin();
    hooks.look();
    stage.reading = { kind: 'other' };
    hooks.moved();
    hooks.look();
    expect(states.at(-1)).toEqual({ kind: 'hidden' });
  });
});

describe('a console that was never held against a live page', () => {
  const unreadable = (platform: string) => ({ kind: 'unreadable', platform, reason: 'login', missed: [] });
  const lines = () => viewOf(states.at(-1) as StripState, Date.now())?.lines.map(({ text }) => text);

  it.each(['douyin', 'jd'])('says so on every page: %s', (platform) => {
    stage.reading = unreadable(platform);
    begin().hooks.look();
    expect(lines()).toContain('strip_unproven');
  });

  it.each(['taobao', 'tmall', 'pdd'])('and the others do not: %s', (platform) => {
    stage.reading = unreadable(platform);
    begin().hooks.look();
    expect(lines()).not.toContain('strip_unproven');
    expect(lines()?.length).toBeGreaterThan(0);
  });
});
