import type { Book } from '../book.ts';
import { plainly } from '../engine/expand-proof.ts';
import type { Platform } from '../facts/facts.ts';
import type { Question } from '../judgement.ts';
import type { Condition, Statement } from '../pack/schema.ts';

type Answering = Extract<Statement, { kind: 'answer' }>;

/** What the packs may answer to a question on a platform. */
export const answersOf = ({ packs }: Book, platform: Platform, question: Question): Answering[] =>
  packs
    .flatMap(({ rules }) => rules)
    .filter(({ platforms }) => platforms === undefined || platforms.includes(platform))
    .flatMap(({ says }) => plainly(says))
    .filter((said): said is Answering => said.kind === 'answer' && said.question === question);

/** When the packs say that a question is asked. */
export const scopesOf = ({ packs }: Book, question: Question): Condition[] =>
  packs
    .flatMap(({ pageSays = [], rules }) => [...pageSays, ...rules.flatMap(({ says }) => says)])
    .flatMap((said) => (said.kind === 'scope' && said.question === question ? [said.when] : []));
