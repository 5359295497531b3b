import { i18n } from '#i18n';
import { isOld } from '@/components/citation';
import { Pill } from '@/components/pill';
import { daysAgo } from '@/components/words';
import { useBook } from '../../shared/use-book';
import styles from '../hits.module.css';
import { calcWords } from './calc-words';
import type { Line } from './work-out';

/** A few clauses are enough to look it up; the copied sentence names them all. */
const SHOWN = 2;

/** One worked-out line: the number first, then the clauses it comes from and how old their check is. */
export function CalcHit({ line, now }: { line: Line; now: number }) {
  const book = useBook();
  const { whose, says, notes, cited, standing } = calcWords(line, book, now);
  return (
    <>
      <span className={`${styles.first} ${styles.sum}`}>
        {whose === '' ? null : <span className={styles.quiet}>{whose}</span>}
        <span className={styles.title}>
          {says.map((line) => (
            <span key={line} className={styles.line}>
              {line}
            </span>
          ))}
        </span>
        {standing === 'look' ? <Pill tone="question">{i18n.t('popup.calc.look')}</Pill> : null}
        {standing === 'history' ? <Pill tone="plain">{i18n.t('popup.calc.notLive')}</Pill> : null}
      </span>
      <span className={styles.second}>
        {notes.map((note) => (
          <span key={note}>{note}</span>
        ))}
        {cited.slice(0, SHOWN).map(({ id, article, checkedOn, url }) => (
          <span key={id}>
            <a
              className={styles.source}
              href={url}
              target="_blank"
              rel="noreferrer"
              tabIndex={-1}
              onClick={(event) => event.stopPropagation()}
            >
              {[id, article].filter(Boolean).join(' ')}
            </a>{' '}
            <span data-old={isOld(checkedOn, now) || undefined}>
              {i18n.t('common.checkedOn', { day: checkedOn, ago: daysAgo(checkedOn, now) })}
            </span>
          </span>
        ))}
      </span>
    </>
  );
}
