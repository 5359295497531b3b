import { type Book, book as builtIn, citationOf } from '../book.ts';
import type { Answer, Judgement, Question, RuleId } from '../judgement.ts';
import { wayOf } from '../options/act-ways.ts';
import type { RuleStatus } from '../pack/schema.ts';
import type { Offered } from './sentence.ts';

/**
 * What a platform decides about, and by which answers it decides for the seller: the request is refused, it is the
 * buyer who proves, the buyer who pays. Whatever else is answered (also "as agreed", the insurer, whoever sent it)
 * speaks against the seller, or for nobody that is known.
 */
const FOR_SELLER: { readonly [question in Question]?: (value: string) => boolean } = {
  outcome: (value) => wayOf(value) === 'refuse',
  burden: (value) => value === 'buyer',
  freightReturn: (value) => value === 'buyer',
  freightOut: (value) => value === 'buyer',
};
const DISPUTED = Object.keys(FOR_SELLER) as Question[];
/** Who gets the goods and the money; by whom something is to be shown settles neither. */
const SETTLED = DISPUTED.filter((question) => question !== 'burden');

/** Whoever cites to the platform cites a text somebody has read there, in force; a hint is none. */
const CITABLE: readonly RuleStatus[] = ['LAW', 'OFF-FULL', 'OFF-NOTICE', 'OFF-EXC'];

const rulesOf = ({ because }: Answer): RuleId[] => because.map(({ rule }) => rule);

/**
 * The clauses that carry what the seller asks, cited, each once, what decides the outcome first. One that settles
 * something else against the seller here, or makes an act of the seller costly, would be read to its end by the other
 * side and is left out; so is one of which it is not known whom it speaks for. That the seller has to prove it first
 * (`burden`) takes nothing from a clause that decides for the seller.
 */
export function clauses({ answers, exposures }: Judgement, book: Book = builtIn): Offered[] {
  const carries = (question: Question) => {
    const { state, value } = answers[question];
    return state === 'decided' && value !== undefined && FOR_SELLER[question]?.(value) === true;
  };
  const against = new Set([
    ...SETTLED.flatMap((question) => (carries(question) ? [] : rulesOf(answers[question]))),
    ...exposures.flatMap(({ rules }) => rules),
  ]);
  const ids = DISPUTED.flatMap((question) => (carries(question) ? rulesOf(answers[question]) : []));
  return [...new Set(ids)].filter((id) => !against.has(id)).flatMap((id) => offeredOf(id, book));
}

function offeredOf(id: RuleId, book: Book): Offered[] {
  const cited = citationOf(id, book);
  if (cited === null || !CITABLE.includes(cited.status)) return [];
  const { source, article, title } = cited;
  return [{ text: `依据《${source}》${article ?? ''}：${title.zh}。`, from: { kind: 'rule', of: id } }];
}
