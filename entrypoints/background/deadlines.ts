/**
 * No deadline passes unsaid. Deadlines live in the store; here is one alarm for the next of them, made anew
 * at every worker start, since browsers drop alarms on restart and update.
 */
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { judge, runningClock } from '@/rules';
import { unkept } from '@/storage';
import { type Ending, wordsOfNotice } from './alert-words';
import { type Deadline, horizonOf, type Notice, nextWake, noticesOf, withinTheHour } from './due';
import type { Keeper } from './keeper';
import { derive } from './summarise';

export const NEXT_WAKE = 'next-wake';

/** What was missed longer ago than this is history; the register shows it, no notification does. */
const LOOK_BACK = 14 * 86_400_000;
/** When the store cannot be asked, it is asked again after this long. */
const TRY_AGAIN = 5 * 60_000;
const BADGE_COLOUR = '#b93a07';

/** Tells what has come due, counts the badge, and plans the next time. `at` in epoch ms. */
export async function tellDue(keeper: Keeper, at: number): Promise<void> {
  const minutes = await keeper.alertMinutes();
  const found = minutes.ok ? await keeper.deadlines(at - LOOK_BACK, at + horizonOf(minutes.value)) : minutes;
  if (!minutes.ok || !found.ok) {
    await browser.alarms.create(NEXT_WAKE, { when: at + TRY_AGAIN });
    return;
  }
  const standing = new Map<string, Deadline>(found.value.map((deadline) => [deadline.key, deadline]));
  for (const notice of noticesOf(found.value, minutes.value, at)) {
    await tell(keeper, notice, at);
    for (const deadline of notice.cases) {
      const next = await remember(keeper, deadline, notice, at);
      if (next === null) standing.delete(deadline.key);
      else standing.set(deadline.key, next);
    }
  }
  const deadlines = [...standing.values()];
  await showBadge(withinTheHour(deadlines, at));
  const next = nextWake(deadlines, minutes.value, at);
  if (next === null) await browser.alarms.clear(NEXT_WAKE);
  else await browser.alarms.create(NEXT_WAKE, { when: next });
}

/** Told first and remembered after: a worker that dies in between tells again under the same id, never not at all. */
async function tell(keeper: Keeper, notice: Notice, at: number): Promise<void> {
  const ending = notice.cases.length === 1 ? await endingOf(keeper, notice.cases[0], at) : 'promise';
  await browser.notifications.create(notice.id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    ...wordsOfNotice(notice, ending, at),
  });
}

/** Once a missed deadline has been told, the case's next one takes its place in the index; null when it has none. */
async function remember(
  keeper: Keeper,
  deadline: Deadline,
  notice: Notice,
  at: number,
): Promise<Deadline | null> {
  const { key, dueAt } = deadline;
  const view = notice.missed ? await keeper.view(key) : null;
  if (view?.ok && view.value !== null) {
    const { facts, row } = view.value;
    const { book } = await keeper.inUse();
    const next = derive(facts, judge(facts, book, at), row.log?.promised ?? [], at);
    if (next.dueAt !== dueAt) {
      await keeper.setDerived([[key, next]]);
      return next.dueAt === null ? null : { ...deadline, dueAt: next.dueAt };
    }
  }
  const alerted = { dueAt, step: notice.step };
  await keeper.setAlerted(key, alerted);
  return { ...deadline, alerted };
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

async function showBadge(count: number): Promise<void> {
  await browser.action.setBadgeText({ text: count === 0 ? '' : String(count) });
  await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR });
  const title =
    count === 0 ? i18n.t('app.name') : `${i18n.t('app.name')} · ${i18n.t('alert.badge', { n: count })}`;
  await browser.action.setTitle({ title });
}
