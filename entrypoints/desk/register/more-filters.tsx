import { Checkbox } from '@mantine/core';
import { i18n } from '#i18n';
import { platformWord, valueWord } from '@/components/words';
import bar from '../listed/bar.module.css';
import { Choice } from '../listed/choice';
import type { Facets } from '../listed/facets';
import { useRegisterFilter } from './use-register-filter';

const SOURCES = ['case', 'line'] as const;

/** The filters that are asked for less often. */
export function MoreFilters({ facets }: { facets: Facets }) {
  const { filter, setFilter, reset } = useRegisterFilter();
  const { state } = filter;
  return (
    <div className={bar.bar}>
      <Choice
        label={i18n.t('desk.register.platform')}
        values={facets.platforms}
        word={platformWord}
        chosen={filter.platform}
        onChoose={(platform) => setFilter({ platform })}
      />
      <Choice
        label={i18n.t('desk.register.status')}
        values={facets.statuses}
        word={(status) => valueWord('status', status)}
        chosen={state !== null && 'status' in state ? state.status : null}
        onChoose={(status) => setFilter({ state: status === null ? null : { status } })}
      />
      <Choice
        label={i18n.t('desk.register.progress')}
        values={facets.progress}
        word={(word) => word}
        chosen={state !== null && 'progress' in state ? state.progress : null}
        onChoose={(progress) => setFilter({ state: progress === null ? null : { progress } })}
      />
      <Choice
        label={i18n.t('desk.register.reason')}
        values={facets.reasons}
        word={(reason) => valueWord('reason', reason)}
        chosen={filter.reason}
        onChoose={(reason) => setFilter({ reason })}
      />
      <Choice
        label={i18n.t('desk.register.handler')}
        values={facets.handlers}
        word={(name) => name}
        chosen={filter.handler}
        onChoose={(handler) => setFilter({ handler })}
      />
      <Choice
        label={i18n.t('desk.register.source')}
        values={SOURCES}
        word={(source) => i18n.t(`desk.register.sources.${source}`)}
        chosen={filter.source}
        onChoose={(source) => setFilter({ source })}
      />
      <Checkbox
        size="xs"
        checked={filter.silent}
        label={i18n.t('desk.register.silent')}
        title={i18n.t('desk.register.silentHint')}
        onChange={(event) => setFilter({ silent: event.currentTarget.checked })}
      />
      <button type="button" className={bar.link} onClick={reset}>
        {i18n.t('desk.register.reset')}
      </button>
    </div>
  );
}
