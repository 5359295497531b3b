import { i18n } from '#i18n';
import { Copyable } from '@/components/copyable';
import { Pill } from '@/components/pill';
import { useMoment } from '@/components/use-now';
import { factWord, moment, money, platformWord, shortDuration, timeOfDay } from '@/components/words';
import type { CaseRow } from '@/storage';
import styles from './panel.module.css';
import type { Shown } from './shown';

/** After this long a reading is shown as old: a page that stands open is read again far more often. */
export const STALE_MS = 10 * 60_000;

/** An order's last digits, as people name it to each other. */
const TAIL = 4;

/** No page has shown it yet: all that is known was pasted. */
const isPasted = ({ pages }: CaseRow): boolean => Object.keys(pages).every((kind) => kind === 'paste');

function ReadTime({ row, gone }: { row: CaseRow; gone: boolean }) {
  const { readAt } = row;
  const age = useMoment((now) => (now - readAt > STALE_MS ? shortDuration(now - readAt) : null));
  const old = gone || age !== null;
  const words = gone
    ? i18n.t('panel.head.gone', { at: moment(readAt) })
    : age === null
      ? i18n.t(isPasted(row) ? 'panel.paste.readAt' : 'panel.head.read', { at: timeOfDay(readAt) })
      : i18n.t('panel.head.old', { ago: age });
  return (
    <span className={styles.readTime} data-old={old || undefined}>
      <span className={styles.dot} aria-hidden />
      {words}
    </span>
  );
}

/** Whose case this is and how fresh: platform, shop, ids to copy, amount, when it was read. */
export function HeaderSection({ shown, gone }: { shown: Shown; gone: boolean }) {
  const { row, facts } = shown;
  const amount = facts.refundAmount?.value;
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <Pill>{platformWord(row.platform)}</Pill>
        <h1 className={styles.shop}>{row.shop || i18n.t('panel.head.noShop')}</h1>
        <ReadTime row={row} gone={gone} />
      </div>
      <div className={styles.ids}>
        {row.afterSaleId === null ? null : (
          <span>
            {i18n.t('panel.head.afterSale')}{' '}
            <Copyable text={row.afterSaleId} what={factWord('afterSaleId')} />
          </span>
        )}
        {row.orderId === null ? null : (
          <span>
            {i18n.t('panel.head.order')}{' '}
            <Copyable
              text={row.orderId}
              what={factWord('orderId')}
              // Beside the after-sale's number its end tells it apart; alone it is the case's name.
              {...(row.afterSaleId === null ? {} : { short: `…${row.orderId.slice(-TAIL)}` })}
            />
            {typeof amount === 'number' ? <strong> · {money(amount)}</strong> : null}
          </span>
        )}
        {typeof amount === 'number' && row.orderId === null ? <strong>{money(amount)}</strong> : null}
      </div>
      {typeof facts.itemTitle?.value === 'string' ? (
        <div className={styles.item} title={facts.itemTitle.value}>
          {facts.itemTitle.value}
        </div>
      ) : null}
    </header>
  );
}
