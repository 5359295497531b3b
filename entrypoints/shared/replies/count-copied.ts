import { type Book, clauseStates, scriptTree } from '@/rules';
import { countScriptUse, type DeskDb, ownScripts } from '@/storage';

/** Counts the scripts a copied draft was made of, each with its clauses as they are now. A count that is lost is no trouble. */
export async function countCopied(db: DeskDb, ids: readonly string[], book: Book): Promise<void> {
  if (ids.length === 0) return;
  const own = await ownScripts(db);
  const rulesOf = (id: string) =>
    own.find((script) => script.id === id)?.basis.map(({ rule }) => rule) ??
    scriptTree.scripts.find((script) => script.id === id)?.rules ??
    [];
  await countScriptUse(
    db,
    ids.map((id) => ({ id, basis: clauseStates(rulesOf(id), book) })),
    Date.now(),
  );
}
