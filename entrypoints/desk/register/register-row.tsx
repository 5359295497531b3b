import { memo } from 'react';
import { i18n } from '#i18n';
import { Countdown } from '@/components/countdown';
import { TurnBadge, turnTone } from '@/components/turn-badge';
import { moment, platformWord, valueWord } from '@/components/words';
import type { FactKey } from '@/rules';
import type { RegisterItem } from './item';
import { planWord } from './plan-word';
import styles from './register-table.module.css';
import { rowId } from './use-row-keys';

type Props = { item: RegisterItem; chosen: boolean; onOpen: (key: string) => void };

/** A case in the register. The id is the button; the rest of the row is a larger target for the mouse. */
export const RegisterRow = memo(function RegisterRow({ item, chosen, onOpen }: Props) {
  const { row, turn, endsAt } = item;
  const word = (key: FactKey) => {
    const fact = item.facts[key];
    return fact === undefined ? null : valueWord(key, fact.value);
  };
  const open = () => onOpen(row.key);
  return (
    <tr
      id={rowId(row.key)}
      className={styles.row}
      data-chosen={chosen || undefined}
      data-done={row.open === 0 || undefined}
      onClick={open}
    >
      <td className={`${styles.cell} ${styles.first}`}>
        <div className={styles.turn}>
          <TurnBadge turn={turn} />
          {endsAt === null ? null : (
            <span className={styles.left}>
              <Countdown endsAt={endsAt} tone={turnTone(turn)} form="short" />
            </span>
          )}
        </div>
      </td>
      <td className={styles.cell}>
        {row.shop || <Unread />}
        <span className={styles.faint}>{platformWord(row.platform)}</span>
      </td>
      <td className={styles.cell}>
        <button
          type="button"
          className={styles.id}
          aria-expanded={chosen}
          onClick={(event) => {
            event.stopPropagation();
            open();
          }}
        >
          {row.afterSaleId ?? row.orderId}
        </button>
        {row.afterSaleId === null || row.orderId === null ? null : (
          <span className={`${styles.faint} ${styles.nowrap}`}>{row.orderId}</span>
        )}
      </td>
      <td className={styles.cell}>
        <span className={styles.item} title={word('itemTitle') ?? undefined}>
          {word('itemTitle') ?? <Unread />}
        </span>
      </td>
      <td className={`${styles.cell} ${styles.nowrap}`}>
        {word('afterSaleType') ?? <Unread />}
        <span className={styles.faint}>{word('reasonText') ?? word('reason')}</span>
      </td>
      <td className={`${styles.cell} ${styles.money}`}>{word('refundAmount') ?? <Unread />}</td>
      <td className={styles.cell}>
        {word('statusText') ?? word('status') ?? <Unread />}
        <span className={styles.faint}>
          {[word('returnCourier'), word('returnTrackingNo')].filter(Boolean).join(' ')}
        </span>
      </td>
      <td className={`${styles.cell} ${styles.plan}`}>{planWord(item.judgement)}</td>
      <td className={styles.cell}>
        <span className={styles.note} title={item.note}>
          {item.note}
        </span>
        <span className={styles.faint}>{item.handler}</span>
      </td>
      <td className={`${styles.cell} ${styles.nowrap}`}>{moment(row.firstSeenAt)}</td>
    </tr>
  );
});

/** Not read is said, never left to look like nothing. */
function Unread() {
  return <span className={styles.faint}>{i18n.t('desk.register.unread')}</span>;
}
