import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { storeTroubleWord } from '@/components/trouble';
import { dayOf } from '@/components/words';
import { type CaseRow, caseZip, type DeskDb, readSettings, type StoreTrouble } from '@/storage';
import { downloadBlob } from '../../shared/download';
import { useBookWord } from '../../shared/use-book';
import styles from './locker.module.css';
import { zipWords } from './zip-words';

type State =
  | { kind: 'idle' }
  | { kind: 'making'; done: number; all: number }
  | { kind: 'made' }
  | { kind: 'failed'; trouble: StoreTrouble };

const failureWord = (trouble: string): StoreTrouble | null =>
  trouble === 'cancelled' ? null : trouble === 'not-kept' ? 'unavailable' : (trouble as StoreTrouble);

/** Hands out all that is kept of the case as one file, with how far it is and a way to stop. */
export function ZipButton({ db, row }: { db: DeskDb; row: CaseRow }) {
  const bookWord = useBookWord();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const make = async () => {
    const now = Date.now();
    const cancel = new AbortController();
    stop.current = cancel;
    setState({ kind: 'making', done: 0, all: 1 });
    const { author } = await readSettings(db);
    const made = await caseZip(db, row.key, {
      now,
      by: author,
      words: zipWords(bookWord, now),
      progress: (done, all) => setState({ kind: 'making', done, all }),
      signal: cancel.signal,
    });
    if (made.ok) {
      const tail = (row.afterSaleId ?? row.orderId ?? '').slice(-4);
      downloadBlob(`${i18n.t('panel.locker.zipName', { tail, day: dayOf(now) })}.zip`, made.value);
      return setState({ kind: 'made' });
    }
    const trouble = failureWord(made.trouble);
    setState(trouble === null ? { kind: 'idle' } : { kind: 'failed', trouble });
  };

  if (state.kind === 'making') {
    return (
      <div className={styles.actions}>
        <progress
          value={state.done}
          max={Math.max(state.all, 1)}
          aria-label={i18n.t('panel.locker.zipping')}
        />
        <KeyButton onClick={() => stop.current?.abort()}>{i18n.t('common.cancel')}</KeyButton>
      </div>
    );
  }
  return (
    <div className={styles.actions}>
      <KeyButton onClick={() => void make()}>{i18n.t('panel.locker.zipIt')}</KeyButton>
      <span role="status" className={styles.faint}>
        {state.kind === 'made' ? i18n.t('panel.locker.zipped') : i18n.t('panel.locker.zipHint')}
      </span>
      {state.kind === 'failed' ? (
        <p role="alert" className={styles.bad}>
          {storeTroubleWord(state.trouble)}
        </p>
      ) : null}
    </div>
  );
}
