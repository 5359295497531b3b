import { NumberInput } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { storeTroubleWord } from '@/components/trouble';
import { moment } from '@/components/words';
import { type DeskDb, type KeepDays, keepSettings, planSweep, readSettings, sweep, sweptAt } from '@/storage';
import styles from './care.module.css';
import { sweptWords } from './swept-words';

const MOST = 3650;
const isFit = (days: number | string): days is number =>
  typeof days === 'number' && Number.isInteger(days) && days >= 1 && days <= MOST;

/** How long things stay. What other days would take is said before they are kept. */
export function KeepCard({ db }: { db: DeskDb }) {
  const settings = useLiveQuery(() => readSettings(db), [db]);
  const last = useLiveQuery(() => sweptAt(db), [db]);
  const [typed, setTyped] = useState<Partial<Record<keyof KeepDays, number | string>>>({});
  const [said, setSaid] = useState('');
  const days = { ...settings?.keepDays, ...typed };
  const { readings = '', entries = '' } = days;
  const fit = isFit(readings) && isFit(entries) ? { readings, entries } : null;
  const would = useLiveQuery(
    async () => (fit === null ? null : sweptWords(await planSweep(db, fit, Date.now()))),
    [db, fit?.readings, fit?.entries],
  );
  if (settings === undefined) return null;

  const keep = async (keepDays: KeepDays) => {
    const kept = await keepSettings(db, { ...settings, keepDays });
    if (kept.ok) setTyped({});
    setSaid(kept.ok ? i18n.t('desk.care.keep.saved') : storeTroubleWord(kept.trouble));
  };
  const sweepNow = async (keepDays: KeepDays) => {
    const swept = await sweep(db, keepDays, Date.now());
    if (!swept.ok) return setSaid(storeTroubleWord(swept.trouble));
    const what = sweptWords(swept.value);
    setSaid(what === '' ? i18n.t('desk.care.keep.sweptNone') : i18n.t('desk.care.keep.swept', { what }));
  };
  const changed = Object.keys(typed).length > 0;

  return (
    <Card title={i18n.t('desk.care.keep.title')} hint={i18n.t('desk.care.keep.hint')}>
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          if (fit !== null) void keep(fit);
        }}
      >
        {(['readings', 'entries'] as const).map((part) => (
          <NumberInput
            key={part}
            size="xs"
            className={styles.days ?? ''}
            label={i18n.t(`desk.care.keep.${part}`)}
            suffix={` ${i18n.t('desk.care.keep.days')}`}
            value={days[part] ?? ''}
            min={1}
            max={MOST}
            allowDecimal={false}
            error={isFit(days[part] ?? '') ? null : i18n.t('desk.care.keep.bad')}
            onChange={(value) => {
              setSaid('');
              setTyped((before) => ({ ...before, [part]: value }));
            }}
          />
        ))}
        <p className={styles.soft}>
          {would === undefined || would === null
            ? ''
            : would === ''
              ? i18n.t('desk.care.keep.wouldNone')
              : i18n.t('desk.care.keep.would', { what: would })}
        </p>
        <div className={styles.acting}>
          <KeyButton type="submit" disabled={!changed || fit === null}>
            {i18n.t('common.save')}
          </KeyButton>
          <KeyButton
            disabled={changed || fit === null || would === ''}
            onClick={() => fit && void sweepNow(fit)}
          >
            {i18n.t('desk.care.keep.now')}
          </KeyButton>
          <span role="status" className={styles.soft}>
            {said ||
              (typeof last === 'number'
                ? i18n.t('desk.care.keep.last', { when: moment(last) })
                : i18n.t('desk.care.keep.never'))}
          </span>
        </div>
        <p className={styles.soft}>{i18n.t('desk.care.keep.forever')}</p>
      </form>
    </Card>
  );
}
