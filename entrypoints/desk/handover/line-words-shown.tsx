import type { LineWords } from '@/storage';
import { PARTS } from './draft';
import styles from './handover.module.css';
import { partWord } from './words';

/** The words of a kept line, those that were said; the summary without its name. */
export function LineWordsShown({ line }: { line: LineWords }) {
  const said = PARTS.filter((part) => part !== 'summary' && line[part] !== '');
  return (
    <div className={styles.shown}>
      {line.summary === '' ? null : <p className={styles.shownSummary}>{line.summary}</p>}
      {said.map((part) => (
        <span key={part} className={styles.shownPart}>
          <span className={styles.hint}>{partWord(part)}</span>
          {line[part]}
        </span>
      ))}
    </div>
  );
}
