/** How well one fact is read on one kind of page. Five states of knowledge, and none of them is the default. */
import type { FactKey } from '@/rules';
import type { Skeleton } from '@/storage';
import { LATELY } from './lately';

/** Worst first. */
export const STATES = [
  'broken', // was read as a rule, and not once lately
  'never', // expected, and not read on any page remembered
  'worse', // not read on some of the latest pages
  'unseen', // was read as a rule; the latest pages neither show nor promise it
  'fine', // read on the latest pages
] as const;
export type State = (typeof STATES)[number];

/** For sorting: below zero when `a` is the worse. */
export const worst = (a: State, b: State): number => STATES.indexOf(a) - STATES.indexOf(b);

export type FactHealth = {
  fact: FactKey;
  state: State;
  /** On how many of the pages remembered it was read, expected and not found, said in two ways. */
  read: number;
  missed: number;
  doubtful: number;
  /** The latest pages that showed or promised it, and on how many of them it was not read. */
  lately: { pages: number; unread: number };
  /** On how many pages in a row, up to the newest, it was not read; and what was before that. */
  run: number;
  before: { pages: number; read: number };
};

/** Of two pages in five that do not give a fact, one may be odd. */
const SOME = 2;
/** As a rule: on more than half of the pages. */
const asARule = (read: number, pages: number): boolean => read * 2 > pages;

/** @param pages of one kind, newest first */
export function factHealth(pages: readonly Skeleton[], fact: FactKey): FactHealth {
  // A page that neither shows a fact nor promises it (a case without a return parcel) says nothing about it.
  const spoken = pages.filter(
    ({ read, missed, doubtful }) => read.includes(fact) || missed.includes(fact) || doubtful.includes(fact),
  );
  const isRead = ({ read }: Skeleton) => read.includes(fact);
  const lastRead = spoken.findIndex(isRead);
  const run = lastRead < 0 ? spoken.length : lastRead;
  const latest = spoken.slice(0, LATELY);
  const read = spoken.filter(isRead).length;
  const doubtful = spoken.filter((page) => page.doubtful.includes(fact)).length;
  const health = {
    fact,
    read,
    missed: spoken.length - read - doubtful,
    doubtful,
    lately: { pages: latest.length, unread: latest.filter((page) => !isRead(page)).length },
    run,
    before: { pages: spoken.length - run, read },
  };
  return { ...health, state: stateOf(health, silentLately(pages, spoken)) };
}

/** Whether the state is worth a sentence: once is no habit, and what was not shown lately may only not have come up. */
export const isFinding = ({ state, lately }: FactHealth): boolean =>
  state === 'broken' || state === 'worse' || (state === 'never' && lately.pages >= SOME);

/** None of the latest pages speaks of what was on most pages before them. */
function silentLately(pages: readonly Skeleton[], spoken: readonly Skeleton[]): boolean {
  const latest = new Set(pages.slice(0, LATELY));
  if (latest.size < LATELY || spoken.some((page) => latest.has(page))) return false;
  return asARule(spoken.length, pages.length - LATELY);
}

function stateOf({ read, lately, run, before }: Omit<FactHealth, 'state'>, silent: boolean): State {
  if (read === 0) return 'never';
  if (run >= LATELY && asARule(before.read, before.pages)) return 'broken';
  if (lately.unread >= SOME) return 'worse';
  return silent ? 'unseen' : 'fine';
}
