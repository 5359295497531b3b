import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { SearchField } from '@/components/search-field';
import { platformWord, turnWord, valueWord } from '@/components/words';
import bar from '../listed/bar.module.css';
import { Choice } from '../listed/choice';
import type { Facets } from '../listed/facets';
import { conditionsIn, type RadarQuery, TURNS } from './radar-query';

type Props = {
  query: RadarQuery;
  ask: (part: Partial<RadarQuery>) => void;
  text: string;
  onText: (text: string) => void;
  facets: Facets;
  onReset: () => void;
  children: ReactNode;
};

/** The ways to make the radar shorter. */
export function RadarBar({ query, ask, text, onText, facets, onReset, children }: Props) {
  return (
    <search className={bar.bar} aria-label={i18n.t('desk.register.filter')}>
      <SearchField className={bar.text} label={i18n.t('desk.register.text')} value={text} onChange={onText} />
      <Choice
        label={i18n.t('desk.register.shop')}
        values={facets.shops}
        word={(name) => name || i18n.t('desk.register.noShop')}
        chosen={query.shop}
        onChoose={(shop) => ask({ shop })}
      />
      {facets.platforms.length < 2 && query.platform === null ? null : (
        <Choice
          label={i18n.t('desk.register.platform')}
          values={facets.platforms}
          word={platformWord}
          chosen={query.platform}
          onChoose={(platform) => ask({ platform })}
        />
      )}
      <Choice
        label={i18n.t('desk.register.turn')}
        values={TURNS}
        word={turnWord}
        chosen={query.turn}
        onChoose={(turn) => ask({ turn })}
      />
      <Choice
        label={i18n.t('desk.register.status')}
        values={facets.statuses}
        word={(status) => valueWord('status', status)}
        chosen={query.status}
        onChoose={(status) => ask({ status })}
      />
      <Choice
        label={i18n.t('desk.register.reason')}
        values={facets.reasons}
        word={(reason) => valueWord('reason', reason)}
        chosen={query.reason}
        onChoose={(reason) => ask({ reason })}
      />
      <Checkbox
        size="xs"
        checked={query.promised}
        label={i18n.t('desk.radar.promised')}
        onChange={(event) => ask({ promised: event.currentTarget.checked })}
      />
      <Checkbox
        size="xs"
        checked={query.silent}
        label={i18n.t('desk.register.silent')}
        title={i18n.t('desk.register.silentHint')}
        onChange={(event) => ask({ silent: event.currentTarget.checked })}
      />
      {conditionsIn(query) === 0 && text === '' ? null : (
        <button type="button" className={bar.link} onClick={onReset}>
          {i18n.t('desk.register.reset')}
        </button>
      )}
      {children}
    </search>
  );
}
