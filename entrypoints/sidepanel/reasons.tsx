import { Because, Citations } from '@/components/because';
import { type Answer, citationOf, type FactKey, specOf } from '@/rules';
import type { Shown } from './shown';

/** The built-in book's citation of a rule; `null` when it does not hold it. */
export const cite = (rule: string) => citationOf(rule);
const presumed = (key: FactKey) => specOf(key).presume;

/** Why an answer is what it is, then where that stands written. */
export function Reasons({ answer, shown }: { answer: Answer; shown: Shown }) {
  return (
    <>
      <Because reasons={answer.because} facts={shown.facts} presumed={presumed} cite={cite} />
      <Citations rules={answer.rules} cite={cite} now={shown.at} />
    </>
  );
}
