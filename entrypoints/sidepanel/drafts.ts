import { draftName } from '../shared/draft-names';

/**
 * What is being typed for each case. Kept in this page's local storage until it is saved or cleared, because
 * a side panel is closed by one careless click; one key per case, so two windows never overwrite each other.
 */
export const DRAFT_KINDS = ['note', 'call', 'promise'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];
export type Draft = {
  kind: DraftKind;
  text: string;
  /** Of a call: somebody answered. */
  reached: boolean;
  /** Of a promise: by when, epoch ms. */
  dueAt: number | null;
};

export const EMPTY_DRAFT: Draft = { kind: 'note', text: '', reached: true, dueAt: null };

/** The draft kept for a case; the empty one when there is none or what is kept is not a draft. */
export function keptDraft(caseKey: string, keep: Storage = localStorage): Draft {
  try {
    const raw: unknown = JSON.parse(keep.getItem(draftName.entry(caseKey)) ?? 'null');
    if (typeof raw !== 'object' || raw === null) return EMPTY_DRAFT;
    const draft = raw as Partial<Record<keyof Draft, unknown>>;
    return {
      kind: DRAFT_KINDS.find((kind) => kind === draft.kind) ?? 'note',
      text: typeof draft.text === 'string' ? draft.text : '',
      reached: draft.reached !== false,
      dueAt: typeof draft.dueAt === 'number' ? draft.dueAt : null,
    };
  } catch {
    return EMPTY_DRAFT;
  }
}

/** Keeps a draft, or forgets it once nothing is typed. A full local storage loses only this convenience. */
export function keepDraft(caseKey: string, draft: Draft, keep: Storage = localStorage): void {
  try {
    if (draft.text === '') keep.removeItem(draftName.entry(caseKey));
    else keep.setItem(draftName.entry(caseKey), JSON.stringify(draft));
  } catch {
    // The text stays in the box of this open page.
  }
}
