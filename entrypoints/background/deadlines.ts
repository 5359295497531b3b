/**
 * No deadline passes unsaid. Deadlines live in the store; here is one alarm for the next of them, made anew
 * at every worker start, since browsers drop alarms on restart and update. What cannot be told aloud, or came up
 * while nobody was there, is collected and shown where somebody looks next (`storage/alerts/catch-up.ts`).
 */
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { CatchUpLine } from '@/storage';
import { type Deadline, horizonOf, type Notice, nextWake, noticesOf, withinTheHour } from './due';
import type { AlertPlan, Keeper } from './keeper';
import { nightAt } from './quiet';
import { rememberTold } from './remember-told';
import { setRight, wasSetBack } from './set-right';
import { mayTell, tell, tellWaiting } from './tell';
import { tellingsOf } from './tellings';

export const NEXT_WAKE = 'next-wake';

/** What was missed longer ago than this is history; the register shows it, no notification does. */
const LOOK_BACK = 14 * 86_400_000;
/** When the store cannot be asked, it is asked again after this long. */
const TRY_AGAIN = 5 * 60_000;
/** An end told later than this was told to somebody who was not there: alarms are some seconds late, sleep is longer. */
const LATE = 3 * 60_000;
/** How often the time is noted: a clock set back by less than this changes nothing that is told. */
const NOTE_EVERY = 10 * 60_000;
const BADGE_COLOUR = '#b93a07';

/** Tells what has come due, counts the badge, and plans the next time. `at` in epoch ms. */
export async function tellDue(keeper: Keeper, at: number): Promise<void> {
  const plan = await keeper.alertPlan();
  const seen = plan.ok ? await look(keeper, plan.value, at) : null;
  if (!plan.ok || seen === null) return wakeAt(at + TRY_AGAIN);
  const { minutes, quiet, state } = plan.value;
  const notices = noticesOf(seen, minutes, at, quiet);
  const night = nightAt(quiet, at);
  const why = night !== null ? 'quiet' : (await mayTell()) ? null : 'muted';
  // Told and collected first and remembered after: a worker that dies in between says the same again, never nothing.
  // The alarm that woke it is spent by then, so it has another before it begins.
  if (notices.length > 0) await wakeAt(at + TRY_AGAIN);
  if (why === null) for (const telling of tellingsOf(notices)) await tell(keeper, telling, at);
  const lines = linesOf(notices, why, at);
  if (lines.length > 0) {
    const collected = await keeper.collect(lines, why === 'quiet');
    if (!collected.ok) return wakeAt(at + TRY_AGAIN);
  }
  const deadlines = await rememberTold(keeper, seen, notices, at);
  const waiting = state.waiting || (why === 'quiet' && lines.length > 0);
  if (waiting && why === null) await tellWaiting(keeper, state);
  if (seen.length > 0 && at - state.ranAt >= NOTE_EVERY) await keeper.setRanAt(at);
  await showBadge(withinTheHour(deadlines, at));
  await wakeAt(
    earlier(nextWake(deadlines, minutes, at, quiet), waiting && night !== null ? night.end : null),
  );
}

/** The deadlines that matter now, and the first one after; null when the store cannot be asked. */
async function look(keeper: Keeper, plan: AlertPlan, at: number): Promise<Deadline[] | null> {
  const from = at - LOOK_BACK;
  if (wasSetBack(plan.state.ranAt, at) && !(await setRight(keeper, plan, from, at))) return null;
  const found = await keeper.deadlines(from, at + horizonOf(plan.minutes, plan.quiet));
  return found.ok ? found.value : null;
}

/** What somebody has to be shown later: all of it when nothing is told aloud, else the ends that were missed. */
function linesOf(notices: readonly Notice[], why: 'quiet' | 'muted' | null, at: number): CatchUpLine[] {
  return notices.flatMap(({ missed, cases }) =>
    cases
      .filter(({ dueAt }) => why !== null || (missed && at - dueAt > LATE))
      .map(({ key, dueAt, firstSeenAt }) => ({
        key,
        dueAt,
        at,
        why: why ?? (firstSeenAt > dueAt ? 'late' : 'away'),
      })),
  );
}

const earlier = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b);

async function wakeAt(when: number | null): Promise<void> {
  if (when === null) await browser.alarms.clear(NEXT_WAKE);
  else await browser.alarms.create(NEXT_WAKE, { when });
}

async function showBadge(count: number): Promise<void> {
  await browser.action.setBadgeText({ text: count === 0 ? '' : String(count) });
  await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR });
  const title =
    count === 0 ? i18n.t('app.name') : `${i18n.t('app.name')} · ${i18n.t('alert.badge', { n: count })}`;
  await browser.action.setTitle({ title });
}
