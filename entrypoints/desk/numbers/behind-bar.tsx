import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Dialog } from '@/components/dialog';
import { Empty } from '@/components/empty';
import { KeyButton } from '@/components/key-button';
import { platformWord } from '@/components/words';
import { caseHeadsOf, type DeskDb } from '@/storage';
import { openCase } from '../../shared/open';
import styles from './numbers.module.css';

/** What a bar is made of: cases, each with what made it count. */
export type Behind = { title: string; items: readonly { key: string; what: string }[] };

/** So many are drawn at once. */
const STEP = 50;

/** The list behind a bar; each line opens its case. */
export function BehindBar({ db, behind, onClose }: { db: DeskDb; behind: Behind; onClose: () => void }) {
  const [shown, setShown] = useState(STEP);
  const items = behind.items.slice(0, shown);
  const heads = useLiveQuery(
    () =>
      caseHeadsOf(
        db,
        items.map(({ key }) => key),
      ),
    [db, behind, shown],
  );
  const byKey = new Map(heads?.map((head) => [head.key, head]));
  return (
    <Dialog
      title={i18n.t('numbers.behind', { title: behind.title, n: behind.items.length })}
      onClose={onClose}
    >
      {heads === undefined ? <Empty title={i18n.t('common.loading')} /> : null}
      <ul className={styles.behind}>
        {items.map(({ key, what }) => {
          const head = byKey.get(key);
          if (head === undefined) return null;
          return (
            <li key={key}>
              <button type="button" className={styles.case} onClick={() => void openCase(key)}>
                <span>
                  {platformWord(head.platform)} {head.shop} · …
                  {(head.afterSaleId ?? head.orderId ?? '').slice(-4)}
                </span>
                <span className={styles.what}>{what}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {behind.items.length > shown ? (
        <KeyButton look="quiet" onClick={() => setShown(shown + STEP)}>
          {i18n.t('panel.more', { count: behind.items.length - shown })}
        </KeyButton>
      ) : null}
    </Dialog>
  );
}
