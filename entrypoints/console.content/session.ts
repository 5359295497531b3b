/**
 * One document's readings, from the page to what is shown on it. Two rules stand above all others: what is
 * shown belongs to the address in the bar, and an answer counts only for the reading it answers.
 */
import { isProven } from '@/utils/consoles';
import { type PageSummary, type PointAt, sendMessage } from '@/utils/messages';
import type { Lifetime } from '../in-page/lifetime';
import { createArrivals } from './arrivals';
import type { Chips } from './chips';
import { isClockSlow } from './clock-check';
import { elementOf, labelsOf, pageKindOf, readPage, readSteps, rowElementsOf } from './reader';
import type { PageMap } from './reader/page-map';
import type { PageReading, FactKey as ReadKey } from './reader/types';
import { identityOf, signatureOf } from './signature';
import type { Strip } from './strip';
import { tellBackground } from './tell-background';
import type { Look, PageHooks } from './watch';

/** An unchanged reading is told again after this long, so that its age stays true. */
const TELL_AGAIN = 60_000;
/** After a move a console shows the previous case, or a skeleton; only after this long is that worth a word. */
const PATIENCE = 3_000;
/** For this long it is looked at again without anything stirring; later on something must stir. */
const SETTLING = 20_000;

export type Session = {
  hooks: PageHooks;
  /** What the background says unasked: an answer was given in the panel, or a frame of this page was read. */
  changedElsewhere(summary: PageSummary): void;
  /** The next look is told, whether or not it brings anything new. */
  tellAgain(): void;
  /** From the next look on, pages are read by these. */
  teach(maps: readonly PageMap[]): void;
  /** The element a fact of the reading on show was read from; null for any other page's fact. */
  placeOf(point: PointAt): Element | null;
};

/** @param strip null in a frame: only the top frame shows one */
export function startSession(life: Lifetime, chips: Chips, strip: Strip | null): Session {
  let maps: readonly PageMap[] | undefined;
  const arrivals = createArrivals();
  let movedAt = Date.now();
  let sequence = 0;
  let own: PageReading = { kind: 'other' };
  let seen = '';
  let told: { signature: string; at: number } | null = null;
  /** What was read in steps, for the look that follows. */
  let ahead: { reading: PageReading; url: string } | null = null;
  /** When the reading on show was made, and whether a frame made it. */
  let shown: { readAt: number; byFrame: boolean } | null = null;

  const blank = () => {
    sequence++;
    own = { kind: 'other' };
    seen = '';
    shown = null;
    chips.clear();
    strip?.show({ kind: 'reading' });
  };

  const show = (summary: PageSummary, byFrame: boolean) => {
    shown = summary.kind === 'none' ? null : { readAt: summary.readAt, byFrame };
    if (summary.kind === 'list' && !byFrame) chips.label(summary.rows);
    const proven = own.kind === 'other' || isProven(own.platform);
    strip?.show({ kind: 'summary', summary, clockSlow: isClockSlow(own, Date.now()), proven });
  };

  /** What can be said before the background answers: nothing of another case, no silence on a page of ours. */
  const showReading = (reading: PageReading, readAt: number, another: boolean) => {
    if (reading.kind !== 'list') chips.clear();
    if (shown?.byFrame && !speaks(reading)) return;
    if (reading.kind === 'unreadable' && reading.reason !== 'loading') {
      const { reason, missed } = reading;
      show({ kind: 'unreadable', reason, missed, readAt }, false);
    } else if (another) {
      shown = null;
      strip?.show({ kind: reading.kind === 'other' ? (reading.named ?? 'hidden') : 'reading' });
    }
  };

  /** A page that is none of ours is only worth telling where something else was told before. */
  const worthTelling = (reading: PageReading, signature: string, at: number): boolean => {
    const silent =
      strip === null || shown?.byFrame ? !speaks(reading) : reading.kind === 'other' && !reading.named;
    if (told === null) return !silent;
    if (shown?.byFrame && !speaks(reading)) return false;
    return told.signature !== signature || (!silent && at - told.at >= TELL_AGAIN);
  };

  const tell = async (reading: PageReading, url: string, readAt: number, mine: number, again: boolean) => {
    const about = again ? {} : { labels: labelsOf(reading), page: pageKindOf(url) };
    const reply = await tellBackground({ reading, url, readAt, ...about }, () => !life.isInvalid);
    if (life.isInvalid || mine !== sequence || url !== location.href) return;
    if (!reply.ok) {
      told = null;
      strip?.show({ kind: 'trouble', trouble: reply.trouble });
    } else if (speaks(reading)) {
      show(reply.value, false);
    }
  };

  const look = (): Look => {
    const url = location.href;
    const readAt = Date.now();
    const read = ahead?.url === url ? ahead.reading : readPage(document, url, maps);
    ahead = null;
    const says = signatureOf(read, readAt);
    const vouched = arrivals.vouch(read, says, readAt);
    const reading = vouched ? softened(read, readAt - movedAt < PATIENCE) : onItsWay(read);
    const signature = reading === read ? says : signatureOf(reading, readAt);
    const changed = signature !== seen;
    const another = identityOf(reading) !== identityOf(own) || seen === '';
    own = reading;
    seen = signature;
    // From here on, an answer to an older reading is an answer about another page.
    if (changed) sequence++;

    if (reading.kind === 'list') {
      const elements = rowElementsOf(reading);
      if (changed || !chips.standsOn(elements)) chips.standOn(elements, reading.rows);
    }
    showReading(reading, readAt, another);
    if (worthTelling(reading, signature, readAt)) {
      const again = told?.signature === signature;
      told = { signature, at: readAt };
      // In a task of its own: on a long list, packing the message costs about as much as reading the page.
      const mine = sequence;
      setTimeout(() => void tell(reading, url, readAt, mine, again), 0);
    }
    // What is not vouched for yet comes to rest by itself, and nothing need stir for that.
    if (!vouched || (isOnItsWay(reading) && readAt - movedAt < SETTLING)) return 'unsettled';
    return changed ? 'changed' : 'same';
  };

  return {
    hooks: {
      *readAhead() {
        const url = location.href;
        ahead = null;
        ahead = { reading: yield* readSteps(document, url, maps), url };
      },
      look,
      arrived: arrivals.note,
      stirred: () => chips.place(),
      moved() {
        movedAt = Date.now();
        arrivals.moved(movedAt);
        // Forget what it said, not that something was said: the next reading must be told, whatever it is.
        if (told !== null) told = { signature: '', at: 0 };
        blank();
      },
      left() {
        if (told === null || life.isInvalid) return;
        told = null;
        blank();
        const gone = { reading: { kind: 'other' as const }, url: location.href, readAt: Date.now() };
        // The document may be gone before an answer comes; that nothing is to be seen here is the message.
        sendMessage('caseRead', gone).catch(() => {});
      },
    },
    tellAgain() {
      if (told !== null) told = { signature: '', at: 0 };
    },
    teach(next) {
      maps = next;
      ahead = null;
    },
    changedElsewhere(summary) {
      if (speaks(own)) {
        const same = summary.kind === 'case' && shown !== null && summary.readAt === shown.readAt;
        if (same) show(summary, false);
      } else if (strip !== null && (summary.kind === 'none' ? shown?.byFrame : summary.readAt >= movedAt)) {
        show(summary, true);
      }
    },
    placeOf({ fact, url, text }) {
      if (own.kind !== 'case' || url !== location.href) return null;
      const said = own.doubtful?.[fact as ReadKey] ?? [own.facts[fact as ReadKey]];
      const meant = said.find((one) => text === undefined || one?.text === text);
      return meant ? elementOf(meant) : null;
    },
  };
}

/** Whether a reading has a case to show. */
const speaks = (reading: PageReading) => reading.kind === 'case' || reading.kind === 'list';

const isOnItsWay = (reading: PageReading) =>
  reading.kind === 'unreadable' && (reading.reason === 'loading' || reading.reason === 'id-mismatch');

/** What the page says may be of the case before. */
const onItsWay = (reading: PageReading): PageReading =>
  'platform' in reading
    ? { kind: 'unreadable', platform: reading.platform, reason: 'loading', missed: [] }
    : reading;

/** While a page may still be rendering, labels that are missing and the previous case are not yet a fault. */
function softened(reading: PageReading, young: boolean): PageReading {
  const early = reading.kind === 'unreadable' && ['changed', 'id-mismatch'].includes(reading.reason);
  return young && early ? { ...reading, reason: 'loading' } : reading;
}
