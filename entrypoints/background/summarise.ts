/** From a judgement to what strip, chips and the deadline index need. Pure. */
import { type Clock, type Facts, type Judgement, runningClock } from '@/rules';
import { type CaseKey, type Derived, type Entry, isAmendable, readable } from '@/storage';
import type { CaseSummary } from '@/utils/messages';

type Known = {
  caseKey: CaseKey | null;
  judgement: Judgement;
  entries: readonly Entry[];
  missed: CaseSummary['missed'];
  /** The open question costs many judgements; a list of rows does without. */
  withQuestion: boolean;
};

/** What may be shown in the page. `at` in epoch ms. */
export function summarise(
  { caseKey, judgement, entries, missed, withQuestion }: Known,
  at: number,
): CaseSummary {
  const { answers, turn } = judgement;
  const { state, value } = answers.outcome;
  const clock = turn === 'nobody' ? null : runningClock(judgement, at);
  return {
    caseKey,
    turn,
    outcome: { state, value: state === 'decided' && value !== undefined ? value : null },
    askNext: withQuestion && turn !== 'nobody' ? openQuestion(judgement) : null,
    clock:
      clock?.endsAt == null
        ? null
        : { endsAt: clock.endsAt, owner: clock.owner, from: clock.from, onExpiry: clock.onExpiry },
    missed,
    noteCount: readable(entries).filter(isAmendable).length,
  };
}

/** What would change what to do now; once that is decided, questions of money can wait for the panel. */
function openQuestion({ answers, askNext }: Judgement): CaseSummary['askNext'] {
  const onOutcome = askNext.find(({ decides }) => decides.includes('outcome'));
  if (onOutcome !== undefined) return onOutcome.fact;
  return answers.outcome.state === 'decided' ? null : (askNext[0]?.fact ?? null);
}

/**
 * What the index keeps of a judgement, so that deadlines are found without judging every case.
 *
 * `dueAt`: the next end of a clock of ours or of a promise we made; when all have passed, the last of them.
 * `promised`: when promises that are neither kept nor given up end.
 * The page's countdown stands in for every rule's clock of ours; a clock that only may run counts when no
 * certain one does, since a needless look costs less than a missed deadline; once over it counts no more, since what
 * may never have run was not missed.
 */
export function derive(facts: Facts, judgement: Judgement, promised: readonly number[], at: number): Derived {
  const status = facts.status?.value;
  const open = status === 'success' || status === 'closed' ? 0 : 1;
  const ends = open === 1 ? [...ourEnds(judgement, facts, at), ...promised].sort((a, b) => a - b) : [];
  return { turn: judgement.turn, open, dueAt: ends.find((end) => end > at) ?? ends.at(-1) ?? null };
}

function ourEnds({ clocks }: Judgement, facts: Facts, at: number): number[] {
  const ours = clocks.filter(
    (clock) => clock.owner === 'seller' && clock.endsAt !== null && !wasShipped(clock, facts),
  );
  const page = ours.filter(({ from }) => from === 'page');
  const certain = ours.filter(({ open }) => open === undefined);
  const standing = page.length > 0 ? page : certain;
  const ends = (standing.length > 0 ? standing : ours).map(({ endsAt }) => endsAt as number);
  const ahead = ends.filter((end) => end > at);
  return ahead.length > 0 || standing.length === 0 ? ahead : ends.slice(-1);
}

/**
 * An order's page often tells when the goods went out and not where they are. A clock that would run only before they
 * went out, and so hangs on where they are, is then over, whatever the page leaves out.
 */
function wasShipped({ onExpiry, startsAt, open }: Clock, { shippedAt }: Facts): boolean {
  const at = shippedAt?.value;
  return (
    onExpiry === 'overdue' &&
    open?.includes('goodsState') === true &&
    startsAt !== null &&
    typeof at === 'number' &&
    startsAt <= at
  );
}
