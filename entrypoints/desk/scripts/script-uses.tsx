import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { clauseStates, type Script } from '@/rules';
import { confirmScript, countScriptUse, type DeskDb, type ScriptUse, scriptUse } from '@/storage';
import { useBook } from '../../shared/use-book';

type Uses = {
  use: Readonly<Record<string, ScriptUse>>;
  /** It was copied. */
  count: (script: Script) => void;
  /** Somebody looked at what changed in its clauses, and it holds. */
  confirm: (script: Script) => void;
};

/** Without a store nothing is counted, and nothing is known of what was. */
const NONE: Uses = { use: {}, count: () => {}, confirm: () => {} };

const Context = createContext<Uses>(NONE);

export const useScriptUses = (): Uses => useContext(Context);

/** How often each script was copied here, asked of the store once for all of them. */
export function ScriptUses({ db, children }: { db: DeskDb; children: ReactNode }) {
  const book = useBook();
  const use = useLiveQuery(() => scriptUse(db), [db]);
  const uses = useMemo<Uses>(() => {
    const used = ({ id, rules }: Script) => ({ id, basis: clauseStates(rules, book) });
    return {
      use: use ?? {},
      count: (script) => void countScriptUse(db, [used(script)], Date.now()),
      confirm: (script) => void confirmScript(db, used(script)),
    };
  }, [db, book, use]);
  return <Context value={uses}>{children}</Context>;
}
