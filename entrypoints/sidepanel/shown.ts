import type { Facts, Judgement } from '@/rules';
import type { CaseRow, Entry, EntryBody, StoreTrouble } from '@/storage';

/** Everything the sections draw from: what is kept of one case, and what follows from it at `at`. */
export type Shown = { row: CaseRow; facts: Facts; entries: Entry[]; judgement: Judgement; at: number };

/** Appends one entry to the shown case. `null` once it is on disk, else why it is not. */
export type Record = (body: EntryBody) => Promise<StoreTrouble | null>;
