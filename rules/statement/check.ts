/** The last look before a statement is copied: what weakens it, and what may not leave at all. */
import type { Finding } from '../phrases/finding.ts';
import { type LintContext, lint } from '../phrases/lint.ts';
import { phraseList } from '../phrases/phrase-list.ts';
import { type Heated, heatedIn } from './heated.ts';
import { isSupported, type Sentence } from './sentence.ts';
import { lengthOf, type Named, written } from './written.ts';

export type StatementCheck = {
  text: string;
  length: number;
  /** Characters above the limit; 0 = it fits. */
  over: number;
  /** Places of sentences with nothing to show, from 0. */
  unsupported: number[];
  heated: Heated[];
  /** What the linter finds in it, personal data among it. */
  findings: Finding[];
  noRequest: boolean;
  /** Whether it may be copied: it fits, insults nobody and gives away nobody's number. */
  mayLeave: boolean;
};

type Statement = { sentences: readonly Sentence[]; request: string };

/** Whether it is a number that belongs to a person. */
const isPersonal = ({ phrase }: Finding): boolean => {
  const detects = phraseList.phrases.find(({ id }) => id === phrase)?.detects;
  return detects !== undefined && detects !== 'promise';
};

/** `limit` in characters (`lengthOf`). */
export function checkStatement(
  statement: Statement,
  kept: readonly Named[],
  limit: number,
  context: LintContext = {},
): StatementCheck {
  const text = written(statement, kept);
  const length = lengthOf(text);
  const over = Math.max(0, length - limit);
  const heated = heatedIn(text);
  const findings = lint(text, context);
  const sentences = statement.sentences.filter((one) => one.text.trim() !== '');
  const known = new Set(kept.map(({ id }) => id));
  const stands = ({ evidence, from }: Sentence) =>
    isSupported({ from, evidence: evidence.filter((id) => known.has(id)) });
  return {
    text,
    length,
    over,
    unsupported: sentences.flatMap((one, at) => (stands(one) ? [] : [at])),
    heated,
    findings,
    noRequest: statement.request.trim() === '',
    mayLeave:
      text !== '' &&
      over === 0 &&
      heated.every(({ kind }) => kind !== 'insult') &&
      !findings.some(isPersonal),
  };
}
