import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import type { ShiftPeriod } from '@/storage';
import styles from './handover.module.css';
import { clockOf, type EditedDay, minutesOf, peopleIn, type ShiftStep } from './shift-edit';

type Props = {
  day: EditedDay;
  name: string;
  periods: readonly ShiftPeriod[];
  step: (step: ShiftStep) => void;
};

/** One day of the shift table: its periods, in the hours of Shanghai. */
export function ShiftDay({ day, name, periods, step }: Props) {
  return (
    <fieldset className={styles.day}>
      <legend className={styles.dayName}>{name}</legend>
      {periods.length === 0 ? <p className={styles.hint}>{i18n.t('handover.shifts.off')}</p> : null}
      {periods.map((period, i) => (
        <Period
          // biome-ignore lint/suspicious/noArrayIndexKey: a period is named by its place, and drawn anew when places change
          key={i}
          period={period}
          of={`${name} ${i + 1}`}
          set={(part) => step({ do: 'set', day, i, part })}
          remove={() => step({ do: 'remove', day, i })}
        />
      ))}
      <div className={styles.acting}>
        <KeyButton
          look="quiet"
          label={`${i18n.t('handover.shifts.add')} · ${name}`}
          onClick={() => step({ do: 'add', day })}
        >
          {i18n.t('handover.shifts.add')}
        </KeyButton>
        {day === 'usual' ? null : (
          <KeyButton
            look="quiet"
            label={`${i18n.t('handover.shifts.asUsual')} · ${name}`}
            onClick={() => step({ do: 'removeDay', day })}
          >
            {i18n.t('handover.shifts.asUsual')}
          </KeyButton>
        )}
      </div>
    </fieldset>
  );
}

type PeriodProps = {
  period: ShiftPeriod;
  of: string;
  set: (part: Partial<ShiftPeriod>) => void;
  remove: () => void;
};

function Period({ period, of, set, remove }: PeriodProps) {
  const { name, from, to, people } = period;
  const hours = (part: 'from' | 'to', clock: string) => {
    const minutes = minutesOf(clock);
    if (minutes !== null) set({ [part]: minutes });
  };
  return (
    <div className={styles.period}>
      <input
        className={styles.field}
        value={name}
        maxLength={12}
        placeholder={i18n.t('handover.shifts.name')}
        aria-label={`${i18n.t('handover.shifts.name')} · ${of}`}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <input
        className={styles.field}
        type="time"
        value={clockOf(from)}
        aria-label={`${i18n.t('handover.shifts.from')} · ${of}`}
        onChange={(event) => hours('from', event.currentTarget.value)}
      />
      <span aria-hidden>–</span>
      <input
        className={styles.field}
        type="time"
        value={clockOf(to)}
        aria-label={`${i18n.t('handover.shifts.to')} · ${of}`}
        onChange={(event) => hours('to', event.currentTarget.value)}
      />
      <span className={styles.hint}>{to <= from ? i18n.t('handover.shifts.nextDay') : ''}</span>
      {/* Uncontrolled: what is typed between two names must not be tidied away under the cursor. */}
      <input
        className={styles.field}
        data-wide
        defaultValue={people.join('、')}
        placeholder={i18n.t('handover.shifts.people')}
        aria-label={`${i18n.t('handover.shifts.people')} · ${of}`}
        onChange={(event) => set({ people: peopleIn(event.currentTarget.value) })}
      />
      <button
        type="button"
        className={styles.small}
        title={i18n.t('common.remove')}
        aria-label={`${i18n.t('common.remove')} · ${of}`}
        onClick={remove}
      >
        ×
      </button>
    </div>
  );
}
