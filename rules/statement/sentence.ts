import type { FactKey } from '../facts/facts.ts';
import type { RuleId } from '../judgement.ts';

/** What a sentence was made from; null = written by hand. A sentence is never made from anything else. */
export type SentenceFrom =
  | { kind: 'fact'; of: FactKey }
  /** An entry of the log, by id. */
  | { kind: 'entry'; of: string }
  | { kind: 'rule'; of: RuleId }
  | null;

export type Sentence = {
  id: string;
  text: string;
  /** The evidence that supports it, by id, in the order it is cited. */
  evidence: string[];
  from: SentenceFrom;
};

/** A sentence as it is offered, not yet taken into a statement. */
export type Offered = Pick<Sentence, 'text'> & { from: Exclude<SentenceFrom, null> };

/** A clause speaks for itself by its place; whatever else is said about what happened needs something to show. */
export const isSupported = ({ evidence, from }: Pick<Sentence, 'evidence' | 'from'>): boolean =>
  evidence.length > 0 || from?.kind === 'rule';
