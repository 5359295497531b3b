import { i18n } from '#i18n';
import { Pill } from '@/components/pill';
import { TurnBadge } from '@/components/turn-badge';
import { moment, money, valueWord } from '@/components/words';
import type { FactKey } from '@/rules';
import type { ListedCase } from '@/storage';
import { openCase } from '../../shared/open';
import panel from '../panel.module.css';
import styles from './buyer.module.css';

/** One other after-sale: what was asked, where it stands, what is still promised. A press opens it beside this one. */
export function BuyerCase({ one: { row, facts }, now }: { one: ListedCase; now: number }) {
  const word = (key: FactKey) => {
    const value = facts[key]?.value;
    return value === undefined ? null : valueWord(key, value);
  };
  const sum = facts.refundAmount?.value;
  const promised = row.log?.promised.length ?? 0;
  const tail = (row.afterSaleId ?? '').slice(-4);
  const said = [
    word('afterSaleType'),
    word('statusText') ?? word('status'),
    typeof sum === 'number' ? money(sum) : null,
  ];
  return (
    <li className={panel.row}>
      <span>
        <button
          type="button"
          className={styles.open}
          aria-label={i18n.t('panel.buyer.open', { tail })}
          onClick={() => void openCase(row.key)}
        >
          …{tail}
        </button>{' '}
        {said.filter((part) => part !== null).join(' · ') || i18n.t('panel.buyer.unread')}
        <span className={panel.faint}> {moment(row.readAt, now)}</span>
      </span>
      <span className={panel.pills}>
        {promised === 0 ? null : <Pill tone="ours">{i18n.t('panel.buyer.promised', { n: promised })}</Pill>}
        {row.open === 1 ? <TurnBadge turn={row.turn} /> : <Pill>{i18n.t('panel.buyer.done')}</Pill>}
      </span>
    </li>
  );
}
