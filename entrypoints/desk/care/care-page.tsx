import { i18n } from '#i18n';
import type { DeskDb } from '@/storage';
import styles from './care.module.css';

/** What is kept, and that it stays: the log's chain, backups, how long things stay, and how they are deleted. */
export function CarePage({ db: _ }: { db: DeskDb }) {
  return <section className={styles.cards} aria-label={i18n.t('desk.tabs.care')} />;
}
