import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { Pill } from '@/components/pill';
import { answerWord, factWord, inTongue, platformWord, questionWord, valueWord } from '@/components/words';
import { ANSWER_VALUES, type Exercise, evidenceChoice, FACT_KEYS } from '@/rules';
import { useKeys } from '../../shared/use-keys';
import { EvidencePick } from './evidence-pick';
import { type Given, isRight } from './given';
import styles from './practice.module.css';
import { Proof } from './proof';

type Props = {
  exercise: Exercise;
  /** What any exercise asks to be shown: the wrong ones are drawn from it. */
  evidence: readonly string[];
  now: number;
  seed: number;
  /** Keeps how it went. @returns when it comes again, epoch ms */
  onAnswer: (right: boolean) => Promise<number>;
  onNext: () => void;
};

/** The values of a question in their fixed order, so that a key means the same each time. */
const valuesOf = ({ question }: Exercise): readonly string[] =>
  question === 'timeLimit' ? [] : ANSWER_VALUES[question];

/** One exercise: the case, the verdict asked for, the evidence asked for, and then the proof. */
export function ExerciseView({ exercise, evidence, now, seed, onAnswer, onNext }: Props) {
  const [value, setValue] = useState<string | null>(null);
  const [given, setGiven] = useState<Given | null>(null);
  const [dueAt, setDueAt] = useState<number | null>(null);
  const choice = useMemo(() => evidenceChoice(exercise, evidence, seed), [exercise, evidence, seed]);

  const settle = (said: Given) => {
    setGiven(said);
    void onAnswer(isRight(exercise, choice, said)).then(setDueAt);
  };
  const say = (said: string) => {
    setValue(said);
    if (choice.length === 0) settle({ value: said, evidence: [] });
  };
  const values = valuesOf(exercise);
  useKeys(value === null ? Object.fromEntries(values.map((one, nth) => [`${nth + 1}`, () => say(one)])) : {});

  return (
    <div className={styles.exercise}>
      <Card
        title={inTongue(exercise.name)}
        aside={<Pill tone="theirs">{platformWord(exercise.platform)}</Pill>}
      >
        <dl className={styles.facts}>
          {FACT_KEYS.flatMap((key) => {
            const fact = exercise.facts[key];
            if (fact === undefined || key === 'platform') return [];
            return [
              <div key={key} className={styles.fact}>
                <dt>{factWord(key)}</dt>
                <dd>{valueWord(key, fact.value)}</dd>
              </div>,
            ];
          })}
        </dl>
      </Card>
      {value === null ? (
        <Card tone="question" title={questionWord(exercise.question)}>
          <div className={styles.choices}>
            {values.map((one, nth) => (
              <KeyButton key={one} hotkey={`${nth + 1}`} onClick={() => say(one)}>
                {answerWord(exercise.question, one)}
              </KeyButton>
            ))}
          </div>
        </Card>
      ) : given === null ? (
        <EvidencePick choice={choice} onDone={(picked) => settle({ value, evidence: picked })} />
      ) : (
        <Proof exercise={exercise} choice={choice} given={given} dueAt={dueAt} now={now} onNext={onNext} />
      )}
      {exercise.training === null ? null : (
        <p className={styles.origin}>{i18n.t('desk.practice.training', { id: exercise.training })}</p>
      )}
    </div>
  );
}
