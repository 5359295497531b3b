import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { storeTroubleWord } from '@/components/trouble';
import { moment } from '@/components/words';
import {
  append,
  type DeskDb,
  keepSettings,
  lastShift,
  newEntry,
  readSettings,
  type StoreTrouble,
} from '@/storage';
import styles from './glance.module.css';
import { NameField } from './name-field';
import { openDesk } from './open';

/** Who is on shift since when, and the button that begins or ends it. Ending it opens the handover. */
export function ShiftBar({ db }: { db: DeskDb }) {
  const settings = useLiveQuery(() => readSettings(db), [db]);
  const shift = useLiveQuery(async () => (await lastShift(db)) ?? null, [db]);
  const [trouble, setTrouble] = useState<StoreTrouble | null>(null);
  if (settings === undefined || shift === undefined) return null;
  const { author } = settings;
  const on = shift?.turn === 'start' ? shift : null;

  const write = async (turn: 'start' | 'end') => {
    const written = await append(db, newEntry({ kind: 'shift', turn }, null, author, Date.now()));
    setTrouble(written.ok ? null : written.trouble);
    if (written.ok && turn === 'end') await openDesk('handover');
  };
  const name = async (given: string) => {
    const kept = await keepSettings(db, { ...settings, author: given });
    setTrouble(kept.ok ? null : kept.trouble);
  };

  return (
    <>
      {author === '' ? <NameField onSave={(given) => void name(given)} /> : null}
      <footer className={styles.shift}>
        <span className={styles.who}>
          {on === null
            ? i18n.t('popup.offShift')
            : i18n.t('popup.onShift', { name: on.author, at: moment(on.at) })}
          {trouble === null ? null : (
            <span role="alert" className={styles.bad}>
              {' '}
              {storeTroubleWord(trouble)}
            </span>
          )}
        </span>
        {author === '' ? null : on === null ? (
          <KeyButton look="main" onClick={() => void write('start')}>
            {i18n.t('popup.startShift')}
          </KeyButton>
        ) : (
          <KeyButton onClick={() => void write('end')}>{i18n.t('popup.endShift')}</KeyButton>
        )}
        <KeyButton look="quiet" onClick={() => void openDesk('register')}>
          {i18n.t('popup.desk')}
        </KeyButton>
      </footer>
    </>
  );
}
