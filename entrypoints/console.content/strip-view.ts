/** What the strip says in each of its states. Pure: a state and a time in, words out. */

import type { NamedPage } from '@/rules';
import type { CaseSummary, PageSummary, Trouble } from '@/utils/messages';
import { say } from '../in-page/say';
import { toneOf } from './chip-text';
import { askWord, clockWord, missedWord, reasonWord, troubleWord, turnWord, verdictWord } from './words';

export type StripState =
  /** Not one of our pages: no strip. */
  | { kind: 'hidden' }
  /** An address was opened and nothing is known of it yet. */
  | { kind: 'reading' }
  /** A page of the console that is known and carries no case. */
  | { kind: NamedPage }
  /**
   * `clockSlow`: this machine's clock is behind, so no countdown may be trusted. `proven`: false where the
   * console's map was never held against a live page.
   */
  | { kind: 'summary'; summary: PageSummary; clockSlow: boolean; proven?: boolean }
  | { kind: 'trouble'; trouble: Trouble }
  /** The extension was updated or removed under this page; nothing here is kept true any more. */
  | { kind: 'orphaned' };

export type StripView = {
  tone: 'ours' | 'theirs' | 'done' | 'unknown' | 'alarm';
  turn: string;
  verdict: string;
  ask: string;
  /** Epoch ms; the countdown is drawn from it every second. */
  endsAt: number | null;
  clockTitle: string;
  /** What must be said besides: trouble, age, what was not read. */
  lines: { text: string; alarm: boolean }[];
  /** Whether the side panel can be of use. */
  panel: boolean;
};

const MINUTE = 60_000;
/** A reading older than this says so. */
const OLD = 10 * MINUTE;

const BLANK: StripView = {
  tone: 'unknown',
  turn: '',
  verdict: '',
  ask: '',
  endsAt: null,
  clockTitle: '',
  lines: [],
  panel: true,
};
const alarm = (text: string) => ({ text, alarm: true });
const aside = (text: string) => ({ text, alarm: false });

/** The view of a state at a time (epoch ms), or null where no strip is shown. */
export function viewOf(state: StripState, now: number): StripView | null {
  switch (state.kind) {
    case 'hidden':
      return null;
    case 'reading':
      return { ...BLANK, ask: say('strip.reading') };
    case 'trouble':
      return { ...BLANK, tone: 'alarm', verdict: troubleWord(state.trouble) };
    case 'orphaned':
      return {
        ...BLANK,
        tone: 'alarm',
        verdict: say('strip.orphaned'),
        ask: say('strip.orphanedHelp'),
        panel: false,
      };
    case 'workOrder':
      return { ...BLANK, ask: say('strip.workOrder'), panel: false };
    case 'summary': {
      const view = summaryView(state.summary, state.clockSlow, now);
      if (view !== null && state.proven === false) view.lines.push(aside(say('strip.unproven')));
      return view;
    }
  }
}

function summaryView(summary: PageSummary, clockSlow: boolean, now: number): StripView | null {
  switch (summary.kind) {
    case 'none':
      return null;
    case 'unreadable': {
      const missed = summary.missed.length > 0 ? [aside(missedWord(summary.missed))] : [];
      const help = aside(say('strip.notesWork'));
      return { ...BLANK, tone: 'alarm', verdict: reasonWord(summary.reason), lines: [...missed, help] };
    }
    case 'list': {
      const mine = summary.rows.filter((row) => row.turn === 'seller').length;
      return {
        ...BLANK,
        tone: mine > 0 ? 'ours' : 'unknown',
        ask: say('strip.list', { all: summary.rows.length, mine }),
        lines: warnings(summary, false, now),
      };
    }
    case 'case':
      return { ...caseView(summary.case), lines: warnings(summary, clockSlow, now) };
  }
}

function caseView({ turn, outcome, askNext, clock }: CaseSummary): StripView {
  return {
    ...BLANK,
    tone: toneOf(turn),
    turn: turnWord(turn),
    // Of a case that is over, that no step applies goes without saying.
    verdict: turn === 'nobody' && outcome.state === 'not-applicable' ? '' : verdictWord(outcome),
    ask: askNext === null ? '' : askWord(askNext),
    endsAt: clock?.endsAt ?? null,
    clockTitle: say(clock?.from === 'page' ? 'strip.clockPage' : 'strip.clockRule'),
  };
}

function warnings(summary: { readAt: number; trouble?: Trouble }, clockSlow: boolean, now: number) {
  const age = now - summary.readAt;
  return [
    ...(clockSlow ? [alarm(say('strip.clockWrong'))] : []),
    ...(summary.trouble === undefined ? [] : [alarm(troubleWord(summary.trouble))]),
    ...(age >= OLD ? [alarm(say('strip.stale', { n: Math.floor(age / MINUTE) }))] : []),
  ];
}

/** The running clock's words; empty while there is none. */
export const clockOf = ({ endsAt }: StripView, now: number) =>
  endsAt === null ? '' : clockWord(endsAt - now);
