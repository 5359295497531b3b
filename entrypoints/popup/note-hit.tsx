import { i18n } from '#i18n';
import { moment } from '@/components/words';
import { Highlight } from '../shared/search/highlight';
import type { Hit } from './hit';
import styles from './hits.module.css';

type Props = { note: Extract<Hit, { kind: 'note' }>; words: readonly string[]; now: number };

/** Something a person wrote about a case. */
export function NoteHit({ note, words, now }: Props) {
  return (
    <>
      <span className={styles.first}>
        <span className={styles.quiet}>{i18n.t('popup.notes')}</span>
        <span className={styles.grow}>
          <Highlight text={note.text} words={words} />
        </span>
      </span>
      <span className={styles.second}>
        <span>{note.author}</span>
        <span>{moment(note.at, now)}</span>
      </span>
    </>
  );
}
