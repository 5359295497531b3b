import { i18n } from '#i18n';
import { Pill } from '@/components/pill';
import { platformWord, shortDuration } from '@/components/words';
import type { CounterState, ListCheck, ShopCheck } from '@/storage';
import styles from './check.module.css';

/** One shop: what was read of it today, and what its lists said they have. */
export function ShopLine({ shop, now }: { shop: ShopCheck; now: number }) {
  const unread = shop.rows - shop.seen;
  return (
    <li>
      <strong>{shop.shop || i18n.t('desk.register.noShop')}</strong>
      {shop.platform === null ? null : <span className={styles.when}>{platformWord(shop.platform)}</span>}
      <span>{i18n.t('desk.check.shop', { rows: shop.rows, seen: shop.seen })}</span>
      {unread === 0 ? null : <Pill tone="question">{i18n.t('desk.check.unread', { n: unread })}</Pill>}
      {shop.lists.map((list) => (
        <ListNumber key={`${list.page} ${list.state.name}`} list={list} now={now} />
      ))}
    </li>
  );
}

function ListNumber({ list: { state, read }, now }: { list: ListCheck; now: number }) {
  const gap = read !== null && state.kind === 'count' ? state.n - read : 0;
  return (
    <span className={styles.number} data-doubt={isDoubtful(state) || undefined}>
      {state.name} {numberWord(state, now)}
      {read === null ? '' : ` · ${i18n.t('desk.check.readHere', { n: read })}`}
      {gap > 0 ? <Pill tone="question">{i18n.t('desk.check.gap', { n: gap })}</Pill> : null}
    </span>
  );
}

const isDoubtful = ({ kind }: CounterState) => kind !== 'zero' && kind !== 'count';

/** The five states of a number: 0, n, not read, old, another shop's. */
function numberWord(state: CounterState, now: number): string {
  switch (state.kind) {
    case 'zero':
      return '0';
    case 'count':
      return String(state.n);
    case 'unread':
      return i18n.t('panel.counters.unread');
    case 'stale':
      return `${state.n} ${i18n.t('panel.counters.stale', { ago: shortDuration(now - state.at) })}`;
    case 'foreign':
      return i18n.t('panel.counters.foreign', { shop: state.shop });
  }
}
