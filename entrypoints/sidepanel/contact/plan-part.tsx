import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { money } from '@/components/words';
import type { Entry } from '@/storage';
import { planOfCall } from '../../shared/draft-names';
import type { Record, Shown } from '../shown';
import { useDraft } from '../store';
import styles from './contact.module.css';
import { EMPTY_PLAN, fieldsOf } from './plan-draft';
import { PlanForm } from './plan-form';

type Plan = Extract<Entry, { kind: 'plan' }>;

function PlanShown({ plan: { offers, floor, limit, ifMore } }: { plan: Plan }) {
  const sums = [
    floor === null ? null : (['floor', money(floor)] as const),
    limit === null ? null : (['limit', money(limit)] as const),
    ifMore === '' ? null : (['more', ifMore] as const),
  ].filter((one) => one !== null);
  return (
    <dl className={styles.plan}>
      {[...'ABCDEFGHIJ'].slice(0, offers.length).map((letter, nth) => (
        <div key={letter}>
          <dt>{letter}</dt>
          <dd>{offers[nth]}</dd>
        </div>
      ))}
      {sums.map(([name, said]) => (
        <div key={name}>
          <dt>{i18n.t(`panel.contact.plan.${name}`)}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The plan that counts, to be looked at while the phone rings, or the fields to make one. */
export function PlanPart({ shown, record }: { shown: Shown; record: Record }) {
  const latest = shown.entries.findLast((entry) => entry.kind === 'plan');
  const [changing, setChanging] = useState(false);
  const typed = useDraft(planOfCall(shown.row.key)).text !== '';
  const writing = latest === undefined || changing || typed;
  const place = useRef<HTMLDivElement>(null);
  const onwards = useRef<'input' | 'button' | null>(null);
  // The button that was pressed goes with what it stood in; whoever pressed it goes on from here.
  useEffect(() => {
    if (onwards.current !== (writing ? 'input' : 'button')) return;
    const next = place.current?.querySelector<HTMLElement>(onwards.current);
    onwards.current = null;
    if (document.activeElement === document.body) next?.focus();
  });
  if (writing)
    return (
      <div ref={place}>
        <PlanForm
          shown={shown}
          record={record}
          start={latest === undefined ? EMPTY_PLAN : fieldsOf(latest)}
          onDone={() => {
            onwards.current = 'button';
            setChanging(false);
          }}
        />
      </div>
    );
  return (
    <div ref={place}>
      <PlanShown plan={latest} />
      <div className={styles.ways}>
        <KeyButton
          look="quiet"
          onClick={() => {
            onwards.current = 'input';
            setChanging(true);
          }}
        >
          {i18n.t('panel.contact.plan.change')}
        </KeyButton>
      </div>
    </div>
  );
}
