import { Because, Citations } from '@/components/because';
import { type Answer, type FactKey, specOf } from '@/rules';
import type { Shown } from './shown';
import { useCite } from './use-book';

const presumed = (key: FactKey) => specOf(key).presume;

/** Why an answer is what it is, then where that stands written. */
export function Reasons({ answer, shown }: { answer: Answer; shown: Shown }) {
  const cite = useCite();
  return (
    <>
      <Because reasons={answer.because} facts={shown.facts} presumed={presumed} cite={cite} />
      <Citations rules={answer.rules} cite={cite} now={shown.at} />
    </>
  );
}
