import { useCallback, useEffect, useRef, useState } from 'react';
import type { FactKey, FactValue, Lesson } from '@/rules';
import type { CaseRow, StoreTrouble, Trial } from '@/storage';
import { type Picked, sendMessage } from '@/utils/messages';
import { failed, type Result } from '@/utils/result';
import { keptLessons, triedLessons } from './teach-keep';
import { lessonsOf, type Offer, offerOf, type Refusal } from './teach-offer';
import { wordsToTeach } from './teach-words';

export type TeachStep =
  | { kind: 'idle' }
  /** The page waits for the person to point at the value. */
  | { kind: 'pointing' }
  /** Readable words without a meaning: choosing one is the confirmation. */
  | { kind: 'asking'; offer: Offer }
  /** A label and its value, to be confirmed; `trial` says what the pages read lately make of it. */
  | { kind: 'offered'; offer: Offer; trial: Trial }
  | { kind: 'refused'; refusal: Refusal }
  /** What was read lately speaks against it. */
  | { kind: 'clash'; trial: Trial; name: string }
  | { kind: 'notThere' }
  | { kind: 'notKept'; trouble: StoreTrouble }
  | { kind: 'taught' };

type Page = { tabId: number; frameId: number };

const pointed = (fact: FactKey, page: Page): Promise<Result<Picked, 'given-up' | 'not-there'>> =>
  // A page that cannot be asked (being reloaded, without our script) is one where nothing can be pointed at.
  sendMessage('pick', { fact }, page).catch(() => failed('not-there' as const));

const UNTRIED: Trial = { pages: 0, seen: 0, fits: 0, clashes: 0 };

/** What comes after the trial: `next`, unless something speaks against one of the lessons. */
async function afterTrial(lessons: readonly Lesson[], next: (trial: Trial) => TeachStep): Promise<TeachStep> {
  const tried = await triedLessons(lessons);
  if (!tried.ok) return { kind: 'notKept', trouble: tried.trouble };
  const { trial = UNTRIED, clash } = tried.value;
  if (clash === undefined) return next(trial);
  return { kind: 'clash', trial, name: clash.teaches === 'label' ? clash.label : clash.phrase };
}

/** Teaching one fact, step by step. `page`: the tab and frame it is read in. */
export function useTeach(fact: FactKey, { tabId, frameId }: Page, row: CaseRow | null) {
  const [step, setStep] = useState<TeachStep>({ kind: 'idle' });
  /** Whatever comes back after the person went on belongs to nobody. */
  const turn = useRef(0);
  /** Whether the page waits for a click. */
  const waiting = useRef(false);

  const leave = useCallback(() => {
    turn.current++;
    if (waiting.current) void sendMessage('pick', null, { tabId, frameId }).catch(() => null);
    waiting.current = false;
    setStep({ kind: 'idle' });
  }, [tabId, frameId]);

  const point = async () => {
    const mine = ++turn.current;
    waiting.current = true;
    setStep({ kind: 'pointing' });
    const reply = await pointed(fact, { tabId, frameId });
    if (mine !== turn.current) return;
    waiting.current = false;
    if (!reply.ok) return setStep({ kind: reply.trouble === 'given-up' ? 'idle' : 'notThere' });
    const offered = offerOf(fact, reply.value);
    if (!offered.ok) return setStep({ kind: 'refused', refusal: offered.refusal });
    const { offer } = offered;
    if (offer.means !== null) return setStep({ kind: 'asking', offer });
    const next = await afterTrial(lessonsOf(fact, offer, null) ?? [], (trial) => ({
      kind: 'offered',
      offer,
      trial,
    }));
    if (mine === turn.current) setStep(next);
  };

  const start = () => {
    const words = wordsToTeach(fact, row);
    if (words === null) return void point();
    turn.current++;
    setStep({ kind: 'asking', offer: words });
  };

  /** The second click: `value` is what the words mean, for a phrased fact. */
  const confirm = async (offer: Offer, value: FactValue | null) => {
    const mine = ++turn.current;
    const lessons = lessonsOf(fact, offer, value === null ? null : String(value));
    if (lessons === null) return setStep({ kind: 'refused', refusal: { why: 'badPhrase' } });
    let next = await afterTrial(lessons, () => ({ kind: 'taught' }));
    // Whoever called it off meanwhile is not taught against their will.
    if (mine !== turn.current) return;
    if (next.kind === 'taught') {
      const done = await keptLessons(lessons, Date.now());
      if (!done.ok) next = { kind: 'notKept', trouble: done.trouble };
    }
    if (mine === turn.current) setStep(next);
  };

  useEffect(() => {
    if (step.kind === 'idle') return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') leave();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [step.kind, leave]);
  // Gone from the screen, it asks nothing of the page any more.
  useEffect(() => leave, [leave]);

  return { step, start, point, confirm, leave };
}
