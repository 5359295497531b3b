import { type Book, book as builtIn, citationOf } from '../book.ts';
import type { Judgement, Question, RuleId } from '../judgement.ts';
import type { RuleStatus } from '../pack/schema.ts';
import type { Offered } from './sentence.ts';

/** Who gets the goods and the money, and who had to prove it: what a platform decides about. */
const DISPUTED: readonly Question[] = ['outcome', 'burden', 'freightReturn', 'freightOut'];

/** Whoever cites to the platform cites a text somebody has read there, in force; a hint is none. */
const CITABLE: readonly RuleStatus[] = ['LAW', 'OFF-FULL', 'OFF-NOTICE', 'OFF-EXC'];

/** The clauses the judgement rests on, cited, each once, what decides the outcome first. */
export function clauses({ answers }: Judgement, book: Book = builtIn): Offered[] {
  const ids = DISPUTED.flatMap((question) => {
    const { state, because } = answers[question];
    return state === 'decided' ? because.map(({ rule }) => rule) : [];
  });
  return [...new Set(ids)].flatMap((id) => offeredOf(id, book));
}

function offeredOf(id: RuleId, book: Book): Offered[] {
  const cited = citationOf(id, book);
  if (cited === null || !CITABLE.includes(cited.status)) return [];
  const { source, article, title } = cited;
  return [{ text: `依据《${source}》${article ?? ''}：${title.zh}。`, from: { kind: 'rule', of: id } }];
}
