/** Shows notifications. */
import { browser } from 'wxt/browser';
import { judge, runningClock } from '@/rules';
import { type AlertState, unkept } from '@/storage';
import { type Ending, wordsOfTelling, wordsOfWaiting } from './alert-words';
import type { Deadline } from './due';
import type { Keeper } from './keeper';
import type { Telling } from './tellings';
import { rememberCases } from './told-cases';

/** Whether the system lets us show anything. Firefox cannot be asked; there it is tried. */
export async function mayTell(): Promise<boolean> {
  try {
    return (await browser.notifications.getPermissionLevel()) !== 'denied';
  } catch {
    return true;
  }
}

export async function tell(keeper: Keeper, telling: Telling, at: number): Promise<void> {
  const [first, ...more] = telling.notices;
  const alone = more.length === 0 && first.cases.length === 1;
  if (!alone)
    await rememberCases(
      telling.id,
      telling.notices.flatMap(({ cases }) => cases.map(({ key }) => key)),
    );
  const ending = alone ? await endingOf(keeper, first.cases[0], at) : 'promise';
  await show(telling.id, wordsOfTelling(telling, ending, at));
}

/** The id of what was silenced, told as one when the quiet hours are over. */
const AFTER_QUIET = 'after-quiet';

export async function tellWaiting(keeper: Keeper, { lines, more }: AlertState): Promise<void> {
  const count = lines.length + more;
  if (count > 0) {
    // Those that are only counted cannot be named; the list over the radar has the rest.
    const named = more === 0 ? lines.map(({ key }) => key) : [];
    await rememberCases(AFTER_QUIET, named);
    await show(AFTER_QUIET, wordsOfWaiting(count));
  }
  await keeper.toldWaiting();
}

async function show(id: string, words: { title: string; message: string }): Promise<void> {
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    ...words,
  });
}

/** What ends at a deadline: one of the judgement's clocks, else a promise. */
async function endingOf(keeper: Keeper, { key, dueAt }: Deadline, at: number): Promise<Ending> {
  const view = await keeper.view(key);
  if (!view.ok || view.value === null) return { expiry: 'unknown' };
  const { book } = await keeper.inUse();
  const judgement = judge(view.value.facts, book, at);
  const clock = judgement.clocks.find(({ endsAt, owner }) => endsAt === dueAt && owner === 'seller');
  if (clock !== undefined) return { expiry: clock.onExpiry };
  const promised = unkept(view.value.entries).some((promise) => promise.dueAt === dueAt);
  return promised ? 'promise' : { expiry: runningClock(judgement, at)?.onExpiry ?? 'unknown' };
}
