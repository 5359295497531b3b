import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { Empty } from '@/components/empty';
import { KeyButton } from '@/components/key-button';
import type { DeskDb } from '@/storage';
import styles from './print.module.css';
import { PrintSheet } from './print-sheet';
import { printed } from './printed';

/** The desk without its frame: one handover as it comes out of the printer. */
export function PrintPage({ db, of }: { db: DeskDb; of: string }) {
  const sheet = useLiveQuery(() => printed(db, of), [db, of]);
  if (sheet === undefined) return <Empty title={i18n.t('common.loading')} />;
  if (sheet === null) return <Empty title={i18n.t('handover.print.none')} />;
  return (
    <>
      <p className={styles.bar}>
        <KeyButton look="main" onClick={() => window.print()}>
          {i18n.t('handover.print.print')}
        </KeyButton>
        <span>{i18n.t('handover.print.hint')}</span>
      </p>
      <PrintSheet sheet={sheet} />
    </>
  );
}
