import { useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { Pill } from '@/components/pill';
import { isFieldId, type OnChange, type RegisterPlan } from '@/storage';
import { fieldWord } from '../columns';
import styles from './import.module.css';
import { RowList } from './row-list';

type Props = { plan: RegisterPlan; onApply: (onChange: OnChange) => void; onBack: () => void };

/** What taking the file in would do. Nothing is written yet. */
export function PlanView({ plan, onApply, onBack }: Props) {
  const [onChange, setOnChange] = useState<OnChange>('take');
  const changes = plan.changed.slice(0, 200).map(({ now, cells }) => ({
    row: now.from.row,
    header: '',
    text: cells
      .map(
        ({ field, was, now: to }) => `${isFieldId(field) ? fieldWord(field) : field}: ${was || '—'} → ${to}`,
      )
      .join(' · '),
    why: '',
  }));
  const left = plan.dropped.filter(({ cells }) => cells > 0);
  return (
    <>
      <p className={styles.sum} role="status">
        <Pill tone="decided">{i18n.t('desk.import.new', { n: plan.new.length })}</Pill>
        <Pill tone="theirs">{i18n.t('desk.import.changed', { n: plan.changed.length })}</Pill>
        <Pill>{i18n.t('desk.import.same', { n: plan.same })}</Pill>
        <Pill tone={plan.refusedCount === 0 ? 'plain' : 'danger'}>
          {i18n.t('desk.import.refused', { n: plan.refusedCount })}
        </Pill>
      </p>
      <ul className={styles.notes}>
        <li>{i18n.t('desk.import.linked', { n: plan.linked, all: plan.rows })}</li>
        {left.map(({ header, why, cells }) => (
          <li key={header}>
            {i18n.t(why === 'personal' ? 'desk.import.leftPersonal' : 'desk.import.left', {
              header,
              n: cells,
            })}
          </li>
        ))}
        {plan.masked === 0 ? null : <li>{i18n.t('desk.import.masked', { n: plan.masked })}</li>}
      </ul>
      <RowList
        title={i18n.t('desk.import.refusedTitle')}
        count={plan.refusedCount}
        rows={plan.refused.map((row) => ({ ...row, why: i18n.t(`desk.sheet.refusal.${row.why}`) }))}
        open
      />
      <RowList title={i18n.t('desk.import.changedTitle')} count={plan.changed.length} rows={changes} />
      <RowList
        title={i18n.t('desk.import.oddTitle')}
        count={plan.oddCount}
        rows={plan.odd.map((row) => ({ ...row, why: i18n.t(`desk.sheet.odd.${row.why}`) }))}
      />
      {plan.changed.length === 0 ? null : (
        <fieldset className={styles.choice}>
          <legend>{i18n.t('desk.import.onChange')}</legend>
          {(['take', 'keep'] as const).map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name="onChange"
                checked={onChange === choice}
                onChange={() => setOnChange(choice)}
              />
              {i18n.t(`desk.import.onChangeBy.${choice}`)}
            </label>
          ))}
        </fieldset>
      )}
      <div className={styles.steps}>
        <KeyButton look="quiet" onClick={onBack}>
          {i18n.t('desk.import.back')}
        </KeyButton>
        {plan.new.length + plan.changed.length === 0 ? (
          <span>{i18n.t('desk.import.nothing')}</span>
        ) : (
          <KeyButton look="main" onClick={() => onApply(onChange)}>
            {i18n.t('desk.import.apply')}
          </KeyButton>
        )}
      </div>
    </>
  );
}
