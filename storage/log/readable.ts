import type { Entry } from '../kinds';
import { inOrder } from './order';

/** An entry as it is to be read now: `first` are the words before they were amended, `by` who amended them last. */
export type Readable = Entry & { first?: string; amendedBy?: string };

/**
 * The log as it is to be read: amended words in their place, what was taken back left out, amendments and remains of
 * deleted entries not shown as lines of their own. Oldest first. An amendment of something that has no words, or
 * that is not among these entries, changes nothing; the later of two amendments stands.
 */
export function readable(entries: readonly Entry[]): Readable[] {
  const log = inOrder([...entries]);
  const edits = new Map<string, Extract<Entry, { kind: 'edit' }>>();
  const struck = new Set<string>();
  for (const entry of log) {
    if (entry.kind === 'edit') edits.set(entry.of, entry);
    else if (entry.kind === 'strike') struck.add(entry.of);
  }
  return log.flatMap((entry): Readable[] => {
    if (entry.kind === 'edit' || entry.kind === 'strike' || entry.kind === 'gone') return [];
    if (!isAmendable(entry)) return [entry];
    if (struck.has(entry.id)) return [];
    const edit = edits.get(entry.id);
    return [
      edit === undefined ? entry : { ...entry, text: edit.text, first: entry.text, amendedBy: edit.author },
    ];
  });
}

/** What may be put in other words or taken back: what a person wrote, but not why a machine was overruled. */
export const isAmendable = (entry: Entry): entry is Extract<Entry, { kind: 'note' | 'call' | 'promise' }> =>
  entry.kind === 'note' || entry.kind === 'call' || entry.kind === 'promise';
