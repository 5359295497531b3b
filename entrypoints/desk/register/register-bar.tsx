import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { turnWord } from '@/components/words';
import type { Turn } from '@/rules';
import { useDesk } from '../store';
import styles from './register.module.css';

const TURNS: readonly Turn[] = ['seller', 'buyer', 'courier', 'platform', 'nobody', 'unknown'];
/** A native select only holds texts; no shop is named with this character. */
const ANY = '\u0000any';

/** Scope, shop, turn and text: the four ways to make the register shorter. */
export function RegisterBar({ shops, children }: { shops: readonly string[]; children: ReactNode }) {
  const { scope, shop, turn, text, filter } = useDesk();
  return (
    <search className={styles.bar} aria-label={i18n.t('desk.register.filter')}>
      <TextInput
        className={styles.text ?? ''}
        size="xs"
        type="search"
        value={text}
        onChange={(event) => filter({ text: event.currentTarget.value })}
        placeholder={i18n.t('desk.register.text')}
        aria-label={i18n.t('desk.register.text')}
      />
      <NativeSelect
        size="xs"
        aria-label={i18n.t('desk.register.scope')}
        value={scope}
        onChange={(event) => filter({ scope: event.currentTarget.value === 'all' ? 'all' : 'open' })}
        data={[
          { value: 'open', label: i18n.t('desk.register.open') },
          { value: 'all', label: i18n.t('desk.register.all') },
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={i18n.t('desk.register.shop')}
        value={shop ?? ANY}
        onChange={({ currentTarget: { value } }) => filter({ shop: value === ANY ? null : value })}
        data={[
          { value: ANY, label: i18n.t('desk.register.anyShop') },
          ...shops.map((name) => ({ value: name, label: name || i18n.t('desk.register.noShop') })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={i18n.t('desk.register.turn')}
        value={turn ?? ANY}
        onChange={({ currentTarget: { value } }) =>
          filter({ turn: TURNS.find((known) => known === value) ?? null })
        }
        data={[
          { value: ANY, label: `${i18n.t('desk.register.turn')}: ${i18n.t('desk.register.anyTurn')}` },
          ...TURNS.map((name) => ({ value: name, label: turnWord(name) })),
        ]}
      />
      {children}
    </search>
  );
}
