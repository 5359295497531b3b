import type { Sentence } from '../engine/sentences.ts';
import { QUESTIONS, type Question } from '../judgement.ts';
import { type Place, quoted, refuse, under } from './book-error.ts';

/** What can only be checked with all packs together, every statement compiled. Throws `BookError` at the first mistake. */
export function checkSentences(sentences: readonly Sentence[]): void {
  for (const sentence of sentences) sentence.line();
  refuseCircles(sentences);
  checkTimeLimits(sentences);
}

/** Answers may lean on answers, but not on themselves. */
function refuseCircles(sentences: readonly Sentence[]): void {
  const asks = new Map<Question, Set<Question>>(QUESTIONS.map((question) => [question, new Set()]));
  for (const one of sentences)
    if (one.kind === 'answer' || one.kind === 'scope')
      for (const asked of one.line().when.asks) asks.get(one.statement.question)?.add(asked);
  const visit = (question: Question, way: readonly Question[]): void => {
    const place: Place = { pack: 'book', path: 'answers' };
    if (way.includes(question)) refuse(place, { code: 'answersRound', way: [...way, question].join(' → ') });
    for (const next of asks.get(question) ?? []) visit(next, [...way, question]);
  };
  for (const question of QUESTIONS) visit(question, []);
}

/** A time limit is answered with the id of a clock. */
function checkTimeLimits(sentences: readonly Sentence[]): void {
  const clocks = new Set(sentences.flatMap((one) => (one.kind === 'clock' ? [one.statement.id] : [])));
  for (const one of sentences) {
    if (one.kind !== 'answer' || one.statement.question !== 'timeLimit') continue;
    const { value } = one.statement;
    if (value !== undefined && !clocks.has(value))
      refuse(under(one.place, 'value'), { code: 'clockOfBook', found: quoted(value) });
  }
}
