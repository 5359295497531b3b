import type { Entry } from '../kinds';
import { inOrder } from './order';

/** An entry as it is to be read now: `first` are the words before they were amended, `by` who amended them last. */
export type Readable = Entry & { first?: string; amendedBy?: string };

/** What was taken back, in the words it had last; by whom and when (epoch ms). */
export type TakenBack = Extract<Readable, { kind: Amendable }> & { backBy: string; backAt: number };

type Amendable = 'note' | 'call' | 'promise';
type Edit = Extract<Entry, { kind: 'edit' }>;
type Strike = Extract<Entry, { kind: 'strike' }>;

/**
 * The log as it is to be read: amended words in their place, what was taken back left out, amendments and remains of
 * deleted entries not shown as lines of their own. Oldest first. An amendment of something that has no words, or
 * that is not among these entries, changes nothing; the later of two amendments stands. Nothing brings back what was
 * taken back: whoever wants it back writes it again.
 */
export function readable(entries: readonly Entry[]): Readable[] {
  const { log, edits, strikes } = amendmentsIn(entries);
  return log.flatMap((entry): Readable[] => {
    if (entry.kind === 'edit' || entry.kind === 'strike' || entry.kind === 'gone') return [];
    if (!isAmendable(entry)) return [entry];
    return strikes.has(entry.id) ? [] : [inWordsOf(entry, edits.get(entry.id))];
  });
}

/** The lines that `readable` leaves out because they were taken back, oldest first. */
export function takenBack(entries: readonly Entry[]): TakenBack[] {
  const { log, edits, strikes } = amendmentsIn(entries);
  return log.filter(isAmendable).flatMap((entry): TakenBack[] => {
    const strike = strikes.get(entry.id);
    if (strike === undefined) return [];
    return [{ ...inWordsOf(entry, edits.get(entry.id)), backBy: strike.author, backAt: strike.at }];
  });
}

function amendmentsIn(entries: readonly Entry[]) {
  const log = inOrder([...entries]);
  const edits = new Map<string, Edit>();
  const strikes = new Map<string, Strike>();
  for (const entry of log) {
    if (entry.kind === 'edit') edits.set(entry.of, entry);
    else if (entry.kind === 'strike') strikes.set(entry.of, entry);
  }
  return { log, edits, strikes };
}

const inWordsOf = <T extends Extract<Entry, { kind: Amendable }>>(entry: T, edit: Edit | undefined) =>
  edit === undefined ? entry : { ...entry, text: edit.text, first: entry.text, amendedBy: edit.author };

/** What may be put in other words or taken back: what a person wrote, but not why a machine was overruled. */
export const isAmendable = (entry: Entry): entry is Extract<Entry, { kind: Amendable }> =>
  entry.kind === 'note' || entry.kind === 'call' || entry.kind === 'promise';
