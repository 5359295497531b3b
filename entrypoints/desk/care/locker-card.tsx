import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { storeTroubleWord } from '@/components/trouble';
import {
  type DeskDb,
  lockerUse,
  type PrunePlan,
  planPrune,
  putEvidenceBack,
  type Removed,
  readSettings,
  removeEvidence,
} from '@/storage';
import styles from './care.module.css';

const MB = 1024 * 1024;
const megabytes = (bytes: number) => (bytes / MB).toFixed(1);
/** Asked for at once: a tenth of the locker. */
const SHARE = 10;

/** How full the evidence locker is, and what may leave it first. What would go is said before it goes. */
export function LockerCard({ db }: { db: DeskDb }) {
  const use = useLiveQuery(() => lockerUse(db), [db]);
  const [plan, setPlan] = useState<PrunePlan | null>(null);
  const [removed, setRemoved] = useState<Removed[]>([]);
  const [said, setSaid] = useState('');
  if (use === undefined) return null;

  const by = async () => ({ author: (await readSettings(db)).author, at: Date.now() });
  const look = async () => {
    setSaid('');
    setRemoved([]);
    setPlan(await planPrune(db, use.cap / SHARE));
  };
  const remove = async ({ items }: PrunePlan) => {
    const ids = items.map(({ id }) => id);
    const done = await removeEvidence(db, ids, 'asked', await by());
    setPlan(null);
    if (!done.ok) return setSaid(storeTroubleWord(done.trouble));
    setRemoved(done.value);
    setSaid(i18n.t('desk.care.locker.removed', { n: done.value.length }));
  };
  const back = async () => {
    const done = await putEvidenceBack(db, removed, await by());
    setRemoved([]);
    setSaid(done.ok ? '' : storeTroubleWord(done.trouble));
  };

  return (
    <Card title={i18n.t('desk.care.locker.title')} hint={i18n.t('desk.care.locker.hint')}>
      <p>
        {i18n.t('desk.care.locker.use', {
          n: use.items,
          used: megabytes(use.bytes),
          cap: Math.round(use.cap / MB),
        })}
      </p>
      <div className={styles.acting}>
        {plan === null || plan.items.length === 0 ? (
          <KeyButton onClick={() => void look()}>{i18n.t('desk.care.locker.look')}</KeyButton>
        ) : (
          <KeyButton onClick={() => void remove(plan)}>
            {i18n.t('desk.care.locker.remove', { n: plan.items.length, size: megabytes(plan.bytes) })}
          </KeyButton>
        )}
        <span role="status" className={styles.soft}>
          {plan?.items.length === 0 ? i18n.t('desk.care.locker.nothing') : said}
        </span>
        {removed.length === 0 ? null : (
          <KeyButton onClick={() => void back()}>{i18n.t('common.undo')}</KeyButton>
        )}
      </div>
    </Card>
  );
}
