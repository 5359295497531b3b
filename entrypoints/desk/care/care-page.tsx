import { i18n } from '#i18n';
import type { DeskDb } from '@/storage';
import { BackupCard } from './backup-card';
import styles from './care.module.css';
import { ChainCard } from './chain-card';
import { DrillCard } from './drill-card';
import { EraseCard } from './erase-card';
import { KeepCard } from './keep-card';
import { LockerCard } from './locker-card';
import { RestoreCard } from './restore-card';

/** What is kept, and that it stays: the log's chain, backups, how long things stay, and how they are deleted. */
export function CarePage({ db }: { db: DeskDb }) {
  return (
    <section className={styles.cards} aria-label={i18n.t('desk.tabs.care')}>
      <ChainCard db={db} />
      <BackupCard db={db} />
      <RestoreCard db={db} />
      <DrillCard db={db} />
      <KeepCard db={db} />
      <LockerCard db={db} />
      <EraseCard db={db} />
    </section>
  );
}
