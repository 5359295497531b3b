import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { storeTroubleWord } from '@/components/trouble';
import { type DeskDb, keepShiftTable, readShiftTable, type ShiftTable, type StoreTrouble } from '@/storage';
import styles from './handover.module.css';
import { type Kept, latestWriter } from './latest-writer';
import { ShiftDay } from './shift-day';
import { type ShiftStep, stepShifts } from './shift-edit';

const NONE: ShiftTable = { usual: [], dated: {} };

/** The shop's shifts: the usual day, and days that differ. Kept as it is typed. */
export function ShiftCard({ db }: { db: DeskDb }) {
  const kept = useLiveQuery(async () => (await readShiftTable(db)) ?? NONE, [db]);
  return kept === undefined ? null : <Editor db={db} kept={kept} />;
}

function Editor({ db, kept }: { db: DeskDb; kept: ShiftTable }) {
  // What is on the screen is what is typed here; what another page writes meanwhile does not move a field.
  const [table, setTable] = useState(kept);
  const [state, setState] = useState<Kept<StoreTrouble> | null>(null);
  const [day, setDay] = useState('');
  // Fields of names hold their own text: when periods change places, they are drawn anew.
  const [drawn, setDrawn] = useState(0);
  const write = useMemo(() => latestWriter((next: ShiftTable) => keepShiftTable(db, next), setState), [db]);
  const step = (one: ShiftStep) => {
    const next = stepShifts(table, one);
    setTable(next);
    if (one.do !== 'set') setDrawn(drawn + 1);
    write(next);
  };
  const addDay = (off: boolean) => {
    step({ do: 'addDay', day, off });
    setDay('');
  };
  return (
    <Card
      title={i18n.t('handover.shifts.title')}
      hint={state?.state === 'kept' ? i18n.t('common.saved') : i18n.t('handover.shifts.hint')}
    >
      {state?.state === 'failed' ? (
        <p role="alert" className={styles.bad}>
          {i18n.t('handover.notSaved')} · {storeTroubleWord(state.trouble)}
        </p>
      ) : null}
      <ShiftDay
        key={`usual ${drawn}`}
        day="usual"
        name={i18n.t('handover.shifts.usual')}
        periods={table.usual}
        step={step}
      />
      {Object.keys(table.dated)
        .sort()
        .map((date) => (
          <ShiftDay
            key={`${date} ${drawn}`}
            day={date}
            name={date}
            periods={table.dated[date] ?? []}
            step={step}
          />
        ))}
      <div className={styles.acting}>
        <input
          className={styles.field}
          type="date"
          value={day}
          aria-label={i18n.t('handover.shifts.date')}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <KeyButton look="quiet" disabled={day === ''} onClick={() => addDay(false)}>
          {i18n.t('handover.shifts.addDay')}
        </KeyButton>
        <KeyButton look="quiet" disabled={day === ''} onClick={() => addDay(true)}>
          {i18n.t('handover.shifts.addOff')}
        </KeyButton>
      </div>
    </Card>
  );
}
