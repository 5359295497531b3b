import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { i18n } from '#i18n';
import { Empty } from '@/components/empty';
import { Pill } from '@/components/pill';
import { useNow } from '@/components/use-now';
import { type DeskDb, factsOf, openCases, withoutCovered } from '@/storage';
import { openCase } from '../shared/open';
import { CaseHit } from './case-hit';
import styles from './glance.module.css';
import { overviewOf } from './nearest';

/** As many as leave the popup without a scroll bar (browsers cut it at 600 px). */
const MOST = 5;
const MINUTE = 60_000;

/** With an empty box: the nearest deadlines, ours first, and two numbers of the shift. */
export function Glance({ db }: { db: DeskDb }) {
  const open = useLiveQuery(() => openCases(db), [db]);
  const now = useNow(MINUTE);
  const overview = useMemo(
    () =>
      overviewOf(
        withoutCovered(open ?? [], (row) => row),
        now,
        MOST,
      ),
    [open, now],
  );
  if (open === undefined) return null;
  if (overview.nearest.length === 0) {
    return (
      <Empty title={i18n.t('popup.nearestNone')}>
        <p>{i18n.t('popup.nearestTeach')}</p>
      </Empty>
    );
  }
  return (
    <section aria-label={i18n.t('popup.nearest')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{i18n.t('popup.nearest')}</h2>
        <Pill tone={overview.dueTonight > 0 ? 'ours' : 'plain'} round>
          {i18n.t('popup.dueTonight', { n: overview.dueTonight })}
        </Pill>
        <Pill tone={overview.waitBuyer > 0 ? 'theirs' : 'plain'} round>
          {i18n.t('popup.waitBuyer', { n: overview.waitBuyer })}
        </Pill>
      </header>
      <ul className={styles.list}>
        {overview.nearest.map((row) => {
          const item = factsOf(row).itemTitle?.value;
          return (
            <li key={row.key}>
              <button type="button" className={styles.case} onClick={() => void openCase(row.key)}>
                <CaseHit row={row} item={typeof item === 'string' ? item : ''} />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
