import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { i18n } from '#i18n';
import { Dialog } from '@/components/dialog';
import { useNow } from '@/components/use-now';
import { crossCheck, type DeskDb } from '@/storage';
import type { ListedIndex } from '../../listed/follow-listed';
import { go } from '../../use-route';
import styles from './check.module.css';
import { FoundList } from './found-list';
import { ShopLine } from './shop-line';

const MINUTE = 60_000;

/** 对一遍: the register against what was read today. What was not read is said first, and never passes for fine. */
export function CheckDialog({ db, index, onClose }: { db: DeskDb; index: ListedIndex; onClose: () => void }) {
  const now = useNow(MINUTE);
  const counters = useLiveQuery(() => db.counters.toArray(), [db]);
  const check = useMemo(
    () => (counters === undefined || !index.whole ? undefined : crossCheck(index.rows, counters, now)),
    [index, counters, now],
  );
  const open = (id: string) => {
    go({ caseKey: id });
    onClose();
  };
  if (check === undefined) {
    return (
      <Dialog title={i18n.t('desk.check.title')} onClose={onClose}>
        <p>{i18n.t('common.loading')}</p>
      </Dialog>
    );
  }
  const { unpaid, unpaidUnread, unseen, unlisted, hasRegister, shops, whole } = check;
  return (
    <Dialog title={i18n.t('desk.check.title')} onClose={onClose}>
      <p role="status" className={styles.said} data-whole={whole || undefined}>
        {whole
          ? i18n.t('desk.check.read', { n: index.rows.length })
          : index.rows.length === 0
            ? i18n.t('desk.check.nothing')
            : unseen.length === 0
              ? i18n.t('desk.check.oldNumbers')
              : i18n.t('desk.check.notWhole', { n: unseen.length })}
      </p>
      <FoundList
        title={i18n.t('desk.check.unpaid')}
        hint={i18n.t('desk.check.unpaidHint')}
        rows={unpaid}
        tone="danger"
        onOpen={open}
      />
      <FoundList
        title={i18n.t('desk.check.unpaidUnread')}
        hint={i18n.t('desk.check.unpaidUnreadHint')}
        rows={unpaidUnread}
        tone="question"
        onOpen={open}
      />
      <FoundList
        title={i18n.t('desk.check.unseen')}
        hint={i18n.t('desk.check.unseenHint')}
        rows={unseen}
        tone="question"
        onOpen={open}
      />
      <FoundList
        title={i18n.t('desk.check.unlisted')}
        hint={i18n.t(hasRegister ? 'desk.check.unlistedHint' : 'desk.check.noRegister')}
        rows={unlisted}
        tone="plain"
        known={hasRegister}
        onOpen={open}
      />
      <h3 className={styles.heading}>{i18n.t('desk.check.shops')}</h3>
      <ul className={styles.shops}>
        {shops.map((shop) => (
          <ShopLine key={`${shop.platform} ${shop.shop}`} shop={shop} now={now} />
        ))}
      </ul>
    </Dialog>
  );
}
