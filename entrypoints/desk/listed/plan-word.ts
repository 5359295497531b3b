import { answerWord, stateWord } from '@/components/words';
import type { Judgement } from '@/rules';

/** What to do with a case now; a verdict that is not decided says why instead. */
export function planWord(judgement: Judgement): string {
  const { state, value } = judgement.answers.outcome;
  if (state === 'decided' && value !== undefined) return answerWord('outcome', value);
  return state === 'not-applicable' ? '' : stateWord(state);
}
