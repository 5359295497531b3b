import { ANSWER_VALUES, type Question } from '../judgement.ts';
import { type Place, quoted, refuse } from '../pack/book-error.ts';
import { answerOf, leanOnSilence } from './answer.ts';
import { FALSE, truthOf, UNKNOWN } from './kleene.ts';
import { NO_FACTS, NO_GUARDS, type Test } from './machine.ts';
import { addOnce, addProof } from './proof.ts';

/** Holds when the question is decided with one of these values. A question that does not apply has none. */
export function answerIs(question: Question, wanted: readonly string[], place: Place): Test {
  for (const value of wanted)
    if (question !== 'timeLimit' && !ANSWER_VALUES[question].includes(value))
      refuse(place, { code: 'answerLeantOn', question, found: quoted(value) });
  return {
    truth(c) {
      const answer = answerOf(c, question);
      if (answer.state === 'decided') return truthOf(wanted.includes(answer.value as string));
      return answer.state === 'not-applicable' ? FALSE : UNKNOWN;
    },
    lean(c, proof) {
      const answer = answerOf(c, question);
      if (answer.state === 'not-applicable') leanOnSilence(c, question, proof);
      else for (const reason of answer.because) addProof(proof, reason);
    },
    gaps(c, missing) {
      for (const key of answerOf(c, question).missing) addOnce(missing, key);
    },
    reads: NO_FACTS,
    asks: new Set([question]),
    assumes: NO_FACTS,
    guards: NO_GUARDS,
    denials: NO_GUARDS,
    days: null,
  };
}
