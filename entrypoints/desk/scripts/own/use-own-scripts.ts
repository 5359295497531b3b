import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { clauseStates } from '@/rules';
import {
  type DeskDb,
  keepScripts,
  newId,
  type OwnScript,
  ownScripts,
  readSettings,
  removeScript,
  type ScriptUse,
  type StoreTrouble,
  scriptUse,
} from '@/storage';
import { useBook } from '../../../shared/use-book';
import {
  draftOf,
  forgetOwnDraft,
  keepOwnDraft,
  keptOwnDraft,
  NEW_DRAFT,
  type OwnDraft,
  rulesIn,
} from './own-draft';

const NO_USE: Record<string, ScriptUse> = {};

/** Own scripts, watched, and what is done to them. Removing has its way back; nothing asks twice. */
export function useOwnScripts(db: DeskDb) {
  const book = useBook();
  const own = useLiveQuery(() => ownScripts(db), [db]);
  const use = useLiveQuery(() => scriptUse(db), [db]) ?? NO_USE;
  const [draft, setDraft] = useState<OwnDraft | null>(null);
  const [removed, setRemoved] = useState<OwnScript | null>(null);
  const [trouble, setTrouble] = useState<StoreTrouble | null>(null);

  const change = (next: OwnDraft) => {
    keepOwnDraft(next);
    setDraft(next);
  };
  /** A script's fields as they were left; a new script's without one. */
  const edit = (script: OwnScript | null) =>
    setDraft(keptOwnDraft(script?.id ?? null) ?? (script === null ? NEW_DRAFT : draftOf(script)));
  const keep = async (scripts: readonly OwnScript[]): Promise<boolean> => {
    const done = await keepScripts(db, scripts);
    setTrouble(done.ok ? null : done.trouble);
    return done.ok;
  };
  return {
    own,
    use,
    draft,
    removed,
    trouble,
    change,
    edit,
    /** The fields go out of the way; what is in them is there when they are opened again. */
    leave: () => setDraft(null),
    /** The fields as they were before anything was written. */
    fresh() {
      if (draft === null) return;
      forgetOwnDraft(draft.id);
      const was = own?.find(({ id }) => id === draft.id);
      setDraft(was === undefined ? NEW_DRAFT : draftOf(was));
    },
    async save() {
      if (draft === null || draft.text.trim() === '') return;
      const { author } = await readSettings(db);
      const { layer, topic, rules } = draft;
      const script: OwnScript = {
        id: draft.id ?? newId(),
        layer,
        topic,
        title: draft.title.trim(),
        text: draft.text.trim(),
        code: draft.code.trim(),
        basis: clauseStates(rulesIn(rules), book),
        at: Date.now(),
        author,
      };
      // What was written stays in the fields until it is on disk.
      if (!(await keep([script]))) return;
      forgetOwnDraft(draft.id);
      setDraft(null);
    },
    async remove(script: OwnScript) {
      const done = await removeScript(db, script.id);
      setTrouble(done.ok ? null : done.trouble);
      if (done.ok) setRemoved(script);
    },
    async putBack() {
      if (removed !== null && (await keep([removed]))) setRemoved(null);
    },
    /** Somebody looked at what changed in its clauses, and it holds. */
    confirm: (script: OwnScript) =>
      keep([
        {
          ...script,
          basis: clauseStates(
            script.basis.map(({ rule }) => rule),
            book,
          ),
        },
      ]),
  };
}
