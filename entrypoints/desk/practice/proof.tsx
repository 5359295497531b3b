import { useMemo } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { Pill } from '@/components/pill';
import { Why } from '@/components/why';
import { answerWord, dayOf, factWord, valueWord } from '@/components/words';
import { type Exercise, type FactKey, judge, specOf } from '@/rules';
import { useBook, useBookWord, useCite } from '../../shared/use-book';
import { useKeys } from '../../shared/use-keys';
import { evidenceRight, type Given } from './given';
import styles from './practice.module.css';

type Props = {
  exercise: Exercise;
  choice: readonly string[];
  given: Given;
  /** When it comes again; null until that is kept. */
  dueAt: number | null;
  now: number;
  onNext: () => void;
};

const presumed = (key: FactKey) => specOf(key).presume;

/** What the book says and why, what would have made it otherwise, and when the exercise comes again. */
export function Proof({ exercise, choice, given, dueAt, now, onNext }: Props) {
  const book = useBook();
  const cite = useCite();
  const { question, facts, edge } = exercise;
  const seenAt = facts.platform?.seenAt ?? now;
  const answer = useMemo(() => judge(facts, book, seenAt).answers[question], [facts, book, seenAt, question]);
  const right = given.value === exercise.value;
  const says = answerWord(question, exercise.value);
  useKeys({ j: onNext });
  return (
    <>
      <Card
        tone={right ? 'decided' : 'danger'}
        paint="edge"
        role="status"
        title={right ? i18n.t('desk.practice.right') : i18n.t('desk.practice.wrong', { value: says })}
        hint={right ? says : i18n.t('desk.practice.yours', { value: answerWord(question, given.value) })}
      >
        <Why answer={answer} says={says} facts={facts} presumed={presumed} cite={cite} now={now} />
      </Card>
      {choice.length === 0 ? null : <EvidenceSaid exercise={exercise} choice={choice} given={given} />}
      <Card title={i18n.t('desk.practice.flip')}>
        <p className={styles.flip}>
          {i18n.t('desk.practice.flipWord', {
            fact: factWord(edge.fact),
            other: valueWord(edge.fact, edge.other),
            value: answerWord(question, edge.becomes),
          })}
        </p>
      </Card>
      <p className={styles.go}>
        <KeyButton look="main" hotkey="J" onClick={onNext}>
          {i18n.t('desk.practice.next')}
        </KeyButton>
        <span className={styles.origin}>{dueAt === null ? '' : againWord(dueAt, now)}</span>
      </p>
    </>
  );
}

function EvidenceSaid({ exercise, choice, given }: Pick<Props, 'exercise' | 'choice' | 'given'>) {
  const bookWord = useBookWord();
  const right = evidenceRight(exercise, choice, given);
  return (
    <Card
      tone={right ? 'decided' : 'danger'}
      paint="edge"
      title={right ? i18n.t('desk.practice.evidenceRight') : i18n.t('desk.practice.evidenceWrong')}
    >
      <ul className={styles.evidence}>
        {choice.map((id) => {
          const needed = exercise.evidence.includes(id);
          return (
            <li key={id}>
              <span className={styles.name}>{bookWord(id)}</span>
              <Pill tone={needed ? 'decided' : 'plain'}>
                {needed ? i18n.t('desk.practice.needed') : i18n.t('desk.practice.notNeeded')}
              </Pill>
              {given.evidence.includes(id) ? (
                <Pill tone={needed ? 'decided' : 'danger'}>{i18n.t('desk.practice.chosen')}</Pill>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

const againWord = (dueAt: number, now: number): string =>
  dayOf(dueAt) === dayOf(now)
    ? i18n.t('desk.practice.soon')
    : i18n.t('desk.practice.again', { when: dayOf(dueAt) });
