import { answerLine } from '@/components/answer-cell';
import { Rivals } from '@/components/rivals';
import { Why } from '@/components/why';
import { stateWord } from '@/components/words';
import { type FactKey, type Question, specOf } from '@/rules';
import { useCite } from '../shared/use-book';
import { OverrideNote } from './override-note';
import type { Shown } from './shown';

export const presumed = (key: FactKey) => specOf(key).presume;

/** What an answer rests on: its proof, or the rules that disagree; and beside it what a person judged instead. */
export function Reasons({ question, shown }: { question: Question; shown: Shown }) {
  const cite = useCite();
  const answer = shown.judgement.answers[question];
  // What is missing is named below anyway.
  const says = answer.state === 'unknown' ? stateWord('unknown') : answerLine(question, answer);
  return (
    <>
      {answer.state === 'conflict' ? (
        <Rivals question={question} answer={answer} cite={cite} now={shown.at} />
      ) : (
        <Why answer={answer} says={says} facts={shown.facts} presumed={presumed} cite={cite} now={shown.at} />
      )}
      <OverrideNote question={question} entries={shown.entries} machine={says} />
    </>
  );
}
