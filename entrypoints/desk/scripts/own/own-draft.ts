import type { Topic } from '@/rules';
import type { OwnScript, ScriptLayer } from '@/storage';

/** A script being written. `id` null: a new one. Clauses are typed as one line, their ids apart by spaces or commas. */
export type OwnDraft = {
  id: string | null;
  layer: ScriptLayer;
  title: string;
  text: string;
  code: string;
  topic: Topic | null;
  rules: string;
};

export const NEW_DRAFT: OwnDraft = {
  id: null,
  layer: 'mine',
  title: '',
  text: '',
  code: '',
  topic: null,
  rules: '',
};

export const draftOf = ({ id, layer, title, text, code, topic, basis }: OwnScript): OwnDraft => ({
  id,
  layer,
  title,
  text,
  code,
  topic,
  rules: basis.map(({ rule }) => rule).join(' '),
});

/** The ids in the line of clauses, each once. */
export const rulesIn = (line: string): string[] => [
  ...new Set(
    line
      .normalize('NFKC')
      .toUpperCase()
      .split(/[\s,;、]+/)
      .filter((id) => id !== ''),
  ),
];

const keyOf = (id: string | null) => `own-script:${id ?? 'new'}`;

/** What was being written of a script when its fields were put away; null when nothing was. */
export function keptOwnDraft(id: string | null, keep: Storage = localStorage): OwnDraft | null {
  try {
    const raw: unknown = JSON.parse(keep.getItem(keyOf(id)) ?? 'null');
    return typeof raw === 'object' && raw !== null && 'text' in raw
      ? { ...NEW_DRAFT, ...(raw as Partial<OwnDraft>), id }
      : null;
  } catch {
    return null;
  }
}

/** Keeps it for later. A full local storage loses only this convenience. */
export function keepOwnDraft(draft: OwnDraft, keep: Storage = localStorage): void {
  try {
    keep.setItem(keyOf(draft.id), JSON.stringify(draft));
  } catch {
    // It stays in the fields of this open page.
  }
}

/** It was saved, or begun anew. */
export const forgetOwnDraft = (id: string | null, keep: Storage = localStorage): void =>
  keep.removeItem(keyOf(id));
