import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { Empty } from '@/components/empty';
import { inTongue } from '@/components/words';
import type { DeskDb, LeftOut } from '@/storage';
import styles from './book-gate.module.css';
import { InUse, useBookOf } from './use-book';

/** Packs that are switched on and not in use. A verdict without them is another verdict, so it stands above all. */
export function LeftOutPacks({ packs }: { packs: readonly LeftOut[] }) {
  if (packs.length === 0) return null;
  return (
    <div className={styles.page}>
      <Card title={i18n.t('desk.packs.leftOut')} tone="danger" role="alert">
        {packs.map(({ pack, words }) => (
          <p key={pack}>{inTongue(words)}</p>
        ))}

        <p>{i18n.t('desk.packs.leftOutMeans')}</p>
      </Card>
    </div>
  );
}

type Props = {
  db: DeskDb;
  /** What stands there until then. */
  waiting?: ReactNode;
  children: ReactNode;
};

/** Draws what judges only once it is known by which book, and says when that book lacks a pack it should have. */
export function BookGate({ db, waiting = <Empty title={i18n.t('common.loading')} />, children }: Props) {
  const inUse = useBookOf(db);
  if (inUse === undefined) return waiting;
  return (
    <InUse value={inUse}>
      <LeftOutPacks packs={inUse.leftOut} />
      {children}
    </InUse>
  );
}
