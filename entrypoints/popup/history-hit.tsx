import { i18n } from '#i18n';
import { inTongue } from '@/components/words';
import { HistoryMarks } from '../shared/history-marks';
import { Highlight } from '../shared/search/highlight';
import type { Hit } from './hit';
import styles from './hits.module.css';

type Props = { entry: Extract<Hit, { kind: 'history' }>['entry']; words: readonly string[] };

/** What the training said, marked as history: it opens beside what holds now and is never copied as a rule. */
export function HistoryHit({ entry, words }: Props) {
  const { says, document, id } = entry;
  return (
    <>
      <span className={styles.first}>
        <span className={styles.quiet}>{i18n.t('desk.history.found')}</span>
        <span className={styles.title}>
          <Highlight text={inTongue(says)} words={words} />
        </span>
        <HistoryMarks entry={entry} />
      </span>
      <span className={styles.second}>
        <span>
          <Highlight text={id} words={words} />
        </span>
        <span>{inTongue(document.title)}</span>
        <span>{inTongue(document.age)}</span>
      </span>
    </>
  );
}
