/** Asks about a text, and sees to it that an answer never stands for another text than its own. */
import { type DraftFinding, type DraftRefused, LONGEST_DRAFT } from '@/utils/draft-check';
import type { Result } from '@/utils/result';

/** `failed`: nobody answered, and that must not look as if nothing was found. */
export type Shown =
  | { kind: 'nothing' | 'too-long' | 'failed' | 'off' }
  | { kind: 'findings'; findings: readonly DraftFinding[] };

/** Null when there was no answer. `isNewest` turns false when another text is asked about. */
type Ask = (text: string, isNewest: () => boolean) => Promise<Result<DraftFinding[], DraftRefused> | null>;

const NOTHING: Shown = { kind: 'nothing' };

export function createAsking(ask: Ask, show: (shown: Shown) => void) {
  let turn = 0;
  let asked: string | null = null;
  let awaiting = false;
  let shown: Shown = NOTHING;

  const set = (next: Shown) => {
    shown = next;
    show(next);
  };
  const answer = async (text: string, mine: number) => {
    awaiting = true;
    const reply = await ask(text, () => mine === turn);
    if (mine !== turn) return;
    awaiting = false;
    set(shownBy(reply));
  };

  return {
    /** Of this text, and of no other any more. Returns whether something is shown that must stay true. */
    of(text: string): boolean {
      if (text !== asked) {
        asked = text;
        const mine = ++turn;
        awaiting = false;
        if (text.trim() === '') set(NOTHING);
        else if (text.length > LONGEST_DRAFT) set({ kind: 'too-long' });
        else void answer(text, mine);
      } else if (!awaiting && shown.kind !== 'nothing') show(shown);
      return shown.kind !== 'nothing';
    },
    /** The text is being changed: an answer on its way would be one about the text before. */
    changing(): void {
      if (!awaiting) return;
      awaiting = false;
      turn++;
      asked = null;
    },
    /** Nothing is being typed: forgets the text, and what was said of it. */
    drop(): void {
      turn++;
      awaiting = false;
      asked = null;
      if (shown.kind !== 'nothing') set(NOTHING);
    },
  };
}

function shownBy(reply: Awaited<ReturnType<Ask>>): Shown {
  if (reply?.ok) return reply.value.length === 0 ? NOTHING : { kind: 'findings', findings: reply.value };
  const trouble = reply?.trouble;
  return { kind: trouble === 'off' || trouble === 'too-long' ? trouble : 'failed' };
}
