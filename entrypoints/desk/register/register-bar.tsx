import { NativeSelect } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { SearchField } from '@/components/search-field';
import { turnWord } from '@/components/words';
import type { Turn } from '@/rules';
import bar from '../listed/bar.module.css';
import { Choice } from '../listed/choice';
import type { Facets } from '../listed/facets';
import { MoreFilters } from './more-filters';
import { useRegisterFilter } from './use-register-filter';

const TURNS: readonly Turn[] = ['seller', 'buyer', 'courier', 'platform', 'nobody', 'unknown'];

/** The ways to make the register shorter: the usual four in sight, the others one press away. */
export function RegisterBar({ facets, children }: { facets: Facets; children: ReactNode }) {
  const { filter, setFilter } = useRegisterFilter();
  const hidden = [filter.platform, filter.state, filter.reason, filter.handler, filter.source].filter(
    (chosen) => chosen !== null,
  );
  const more = hidden.length + Number(filter.silent);
  const [open, setOpen] = useState(more > 0);
  return (
    <search aria-label={i18n.t('desk.register.filter')}>
      <div className={bar.bar}>
        <SearchField
          className={bar.text}
          label={i18n.t('desk.register.text')}
          value={filter.text}
          onChange={(value) => setFilter({ text: value })}
        />
        <NativeSelect
          size="xs"
          aria-label={i18n.t('desk.register.scope')}
          value={filter.scope}
          onChange={(event) => setFilter({ scope: event.currentTarget.value === 'all' ? 'all' : 'open' })}
          data={[
            { value: 'open', label: i18n.t('desk.register.open') },
            { value: 'all', label: i18n.t('desk.register.all') },
          ]}
        />
        <Choice
          label={i18n.t('desk.register.shop')}
          values={facets.shops}
          word={(name) => name || i18n.t('desk.register.noShop')}
          chosen={filter.shop}
          onChoose={(shop) => setFilter({ shop })}
        />
        <Choice
          label={i18n.t('desk.register.turn')}
          values={TURNS}
          word={turnWord}
          chosen={filter.turn}
          onChoose={(turn) => setFilter({ turn })}
        />
        <KeyButton look="quiet" pressed={open} onClick={() => setOpen(!open)}>
          {more === 0
            ? i18n.t('desk.register.moreFilters')
            : i18n.t('desk.register.moreFiltersOn', { n: more })}
        </KeyButton>
        {children}
      </div>
      {open ? <MoreFilters facets={facets} /> : null}
    </search>
  );
}
