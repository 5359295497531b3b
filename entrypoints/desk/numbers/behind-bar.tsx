import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Dialog } from '@/components/dialog';
import { Empty } from '@/components/empty';
import { KeyButton } from '@/components/key-button';
import { platformWord } from '@/components/words';
import { caseHeadsOf, type DeskDb } from '@/storage';
import { openCase } from '../../shared/open';
import { onlyText } from '../listed/only';
import type { BarName } from './bar-name';
import type { Behind } from './behind';
import styles from './numbers.module.css';

/** A bar somebody opened. */
export type Opened = { behind: Behind; name: BarName; listedIn: 'radar' | 'register' };

/** The browser's own dialog gives the focus to what says so; React only gives it before the dialog opens. */
const first = (link: HTMLAnchorElement | null) => link?.setAttribute('autofocus', '');

/** So many are drawn at once. */
const STEP = 50;

type Props = { db: DeskDb; opened: Opened; onClose: () => void };

/** The list behind a bar: each line opens its case, and Enter goes on to all of them in the radar or the register. */
export function BehindBar({ db, opened: { behind, name, listedIn }, onClose }: Props) {
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
      <a ref={first} className={styles.onwards} href={`#${listedIn}?${onlyText({ bar: name })}`}>
        {i18n.t(`numbers.${listedIn}`, { n: behind.items.length })}
      </a>
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
