import { useState } from 'react';
import { i18n } from '#i18n';
import look from '@/components/field.module.css';
import { KeyButton } from '@/components/key-button';
import { planOfCall } from '../../shared/draft-names';
import { EMPTY_DRAFT } from '../drafts';
import { LadderLine } from '../ladder-line';
import type { Record, Shown } from '../shown';
import { useDraft, useScreen } from '../store';
import styles from './contact.module.css';
import { fenOf, OFFERS, type PlanFields, planOf, readPlan, writePlan } from './plan-draft';

type Props = { shown: Shown; record: Record; start: PlanFields; onDone: () => void };

/** What one is ready to offer, down to where, and what to say when more is asked. Kept as typed until it is saved. */
export function PlanForm({ shown, record, start, onDone }: Props) {
  const key = planOfCall(shown.row.key);
  const draft = useDraft(key);
  const change = useScreen((screen) => screen.change);
  const [writing, setWriting] = useState(false);
  const fields = draft.text === '' ? start : readPlan(draft.text);
  const body = planOf(fields);

  const save = async () => {
    if (body === null || writing) return;
    setWriting(true);
    const trouble = await record(body);
    setWriting(false);
    // The panel says why, above; what was typed stays here.
    if (trouble !== null) return;
    onDone();
    change(key, EMPTY_DRAFT);
  };
  const field = (name: keyof PlanFields, wide: boolean) => {
    const money = name === 'floor' || name === 'limit';
    const wrong = money && fenOf(fields[name]) === undefined;
    return (
      <label key={name} className={styles.field} data-wide={wide || undefined}>
        <span>{i18n.t(`panel.contact.plan.${name}`)}</span>
        <input
          className={look.field}
          value={fields[name]}
          placeholder={i18n.t(`panel.contact.hint.${name}`)}
          maxLength={200}
          inputMode={money ? 'decimal' : 'text'}
          aria-invalid={wrong}
          onChange={(event) => change(key, { text: writePlan({ ...fields, [name]: event.target.value }) })}
        />
        {wrong ? <span className={styles.why}>{i18n.t('panel.contact.noSum')}</span> : null}
      </label>
    );
  };

  return (
    <form
      className={styles.form}
      aria-label={i18n.t('panel.contact.plan.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {OFFERS.map((name) => field(name, true))}
      {field('floor', false)}
      {field('limit', false)}
      {field('more', true)}
      <LadderLine shown={shown} />
      <div className={styles.ways}>
        <KeyButton type="submit" disabled={body === null} loading={writing}>
          {i18n.t('panel.contact.plan.save')}
        </KeyButton>
      </div>
    </form>
  );
}
