import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { storeTroubleWord } from '@/components/trouble';
import { useNow } from '@/components/use-now';
import { moment, timeOfDay } from '@/components/words';
import {
  append,
  type DeskDb,
  endedShift,
  keepSettings,
  lastShift,
  newEntry,
  readSettings,
  type StoreTrouble,
  waitingHandovers,
} from '@/storage';
import { openDesk } from '../shared/open';
import styles from './glance.module.css';
import { NameField } from './name-field';

const MINUTE = 60_000;

/** Who is on shift since when, and the button that begins or ends it: beginning opens the list to begin with, ending the handover. */
export function ShiftBar({ db }: { db: DeskDb }) {
  const settings = useLiveQuery(() => readSettings(db), [db]);
  const shift = useLiveQuery(async () => (await lastShift(db)) ?? null, [db]);
  const now = useNow(MINUTE);
  const ended = useLiveQuery(() => endedShift(db, now), [db, now]) ?? null;
  const waiting = useLiveQuery(
    async () => waitingHandovers(db, (await readSettings(db)).author, now),
    [db, now],
  );
  const [trouble, setTrouble] = useState<StoreTrouble | null>(null);
  if (settings === undefined || shift === undefined) return null;
  const { author } = settings;
  const on = shift?.turn === 'start' ? shift : null;

  const write = async (turn: 'start' | 'end') => {
    const written = await append(db, newEntry({ kind: 'shift', turn }, null, author, Date.now()));
    setTrouble(written.ok ? null : written.trouble);
    if (written.ok) await openDesk(turn === 'end' ? 'handover' : 'radar?view=start');
  };
  const name = async (given: string) => {
    const kept = await keepSettings(db, { ...settings, author: given });
    setTrouble(kept.ok ? null : kept.trouble);
  };

  return (
    <>
      {waiting?.[0] === undefined ? null : (
        <footer className={styles.shift}>
          <span className={styles.bad}>
            {i18n.t('popup.waiting', { from: waiting[0].handover.from, n: waiting[0].unread.length })}
          </span>
          <KeyButton onClick={() => void openDesk('handover')}>{i18n.t('popup.take')}</KeyButton>
        </footer>
      )}
      {author === '' ? <NameField onSave={(given) => void name(given)} /> : null}
      <footer className={styles.shift}>
        <span className={styles.who}>
          {on === null
            ? i18n.t('popup.offShift')
            : i18n.t('popup.onShift', { name: on.author, at: moment(on.at) })}
          {on === null || ended === null ? null : (
            <span className={styles.bad}>
              {' '}
              {i18n.t('popup.shiftOver', { at: timeOfDay(ended).slice(0, 5) })}
            </span>
          )}
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
        <KeyButton look="quiet" onClick={() => void openDesk('radar')}>
          {i18n.t('popup.desk')}
        </KeyButton>
      </footer>
    </>
  );
}
