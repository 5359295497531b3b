/** What taking a file in would do, as it is said before it is done. */
import type { BlobRow, CaseKey, CaseRow, Disputed, Entry, Evidence, Handover, PageKind } from '../kinds';

export type CaseChange = {
  /** `same`: nothing of the case changes but, perhaps, a further name it is found by. */
  state: 'new' | 'changed' | 'same';
  row: CaseRow;
  before: CaseRow | null;
  /** Keys of rows that become this one. */
  replaces: CaseKey[];
  entries: Entry[];
  /** Kinds of page whose reading in the file is the later one, and those where it is older and ours stays. */
  taken: PageKind[];
  older: PageKind[];
  /** What is in dispute after it and was not before. */
  disputed: Disputed;
};

export type SharePlan = {
  cases: CaseChange[];
  /** Entries that are not here yet, of cases and of handovers, in order. */
  entries: Entry[];
  /** Entries kept here whose case goes by another key afterwards. */
  moved: Entry[];
  handovers: Handover[];
  evidence: Evidence[];
  pictures: BlobRow[];
  /** Entries of the file that are here already, word by word. */
  known: number;
  /** Deleted here: what the file still has of it stays deleted. Cases, and entries. */
  deletedHere: { cases: number; entries: number };
  /** Deleted there because somebody asked for it, and kept here. */
  deletedThere: number;
  /** The same id with other words: ours stays, theirs is shown. */
  conflicts: { ours: Entry; theirs: Entry }[];
  /** Another database writes under this one's name: from now on this one writes under a new one. */
  sameName: boolean;
};

/** Whether taking the file in would change anything. */
export const isNothing = ({ cases, entries, moved, handovers, evidence, pictures }: SharePlan): boolean =>
  entries.length + moved.length + handovers.length + evidence.length + pictures.length === 0 &&
  cases.every(({ row, before, replaces }) => row === before && replaces.length === 0);
