import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { inTongue, questionWord, stateWord } from '@/components/words';
import { type Book, type Pack, type Question, runExamples } from '@/rules';
import { answerWordBy } from '../../shared/book-words';
import styles from './packs.module.css';

const STATES = ['unknown', 'conflict', 'check-source', 'not-applicable'];
const said = (book: Book, question: Question, value: string): string =>
  STATES.includes(value) ? stateWord(value) : answerWordBy(book, question, value);

/** The cases its author worked out by hand, judged with the pack in the book. */
export function ReviewExamples({ pack, book }: { pack: Pack; book: Book }) {
  const count = pack.examples?.length ?? 0;
  const failures = runExamples(pack, book);
  if (count === 0)
    return <Card title={i18n.t('desk.review.examples')} hint={i18n.t('desk.review.examplesNone')} />;
  if (failures.length === 0)
    return (
      <Card
        title={i18n.t('desk.review.examples')}
        tone="decided"
        paint="edge"
        hint={i18n.t('desk.review.examplesPass', { n: count })}
      />
    );
  return (
    <Card
      title={i18n.t('desk.review.examples')}
      tone="danger"
      paint="edge"
      hint={i18n.t('desk.review.examplesFail', { n: failures.length })}
    >
      <ul className={styles.list}>
        {failures.map(({ name, question, expected, got }) => (
          <li key={`${inTongue(name)} ${question}`} className={styles.rule}>
            {i18n.t('desk.review.example', {
              name: inTongue(name),
              question: questionWord(question),
              expected: said(book, question, expected),
              got: said(book, question, got),
            })}
          </li>
        ))}
      </ul>
    </Card>
  );
}
