import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { useNow } from '@/components/use-now';
import type { DeskDb } from '@/storage';
import { RaiseButton } from '../money/raise-button';
import type { Record, Shown } from '../shown';
import { useDraft } from '../store';
import { BudgetLine } from './budget-line';
import styles from './contact.module.css';
import { PlanPart } from './plan-part';
import { useCalls } from './use-calls';

type Props = { db: DeskDb; shown: Shown; record: Record };

function Opened({ db, shown, record }: Props) {
  const now = useNow();
  const state = useCalls(db, shown.row);
  return (
    <Card title={i18n.t('panel.contact.title')} hint={i18n.t('panel.contact.hintTitle')}>
      {state === null ? null : (
        <>
          <BudgetLine state={state} platform={shown.row.platform} now={now} />
          {/* Nobody answered: there is nothing to tell of it. Beyond the limits the reason goes into the box below. */}
          {state.budget.open ? (
            <div className={styles.ways}>
              <KeyButton onClick={() => void record({ kind: 'call', text: '', reached: false })}>
                {i18n.t('panel.contact.missed')}
              </KeyButton>
            </div>
          ) : null}
        </>
      )}
      <PlanPart shown={shown} record={record} />
      <div className={styles.ways}>
        <RaiseButton shown={shown} about="grant" />
      </div>
    </Card>
  );
}

/** What to know before one dials: opens with the box for a call, and goes with it. */
export function PreCall(props: Props) {
  const { kind } = useDraft(props.shown.row.key);
  return kind === 'call' ? <Opened {...props} /> : null;
}
