import { i18n } from '#i18n';
import { Pill } from '@/components/pill';
import type { ListedRow } from '@/storage';
import bar from '../listed/bar.module.css';
import type { ListedIndex } from '../listed/follow-listed';
import { useRegisterFilter } from './use-register-filter';

/** How many rows are shown of how many, how many of them are ours, and what is not among them. */
export function RegisterCounts({
  index,
  shown,
  now,
}: {
  index: ListedIndex;
  shown: readonly ListedRow[];
  now: number;
}) {
  const { filter, setFilter } = useRegisterFilter();
  const ours = shown.filter(({ head }) => head?.open === 1 && head.turn === 'seller');
  const late = ours.filter(({ head }) => head !== null && head.dueAt !== null && head.dueAt <= now);
  const lines = index.rows.filter(({ head }) => head === null).length;
  const hidden = filter.scope === 'open' && filter.source === null ? lines : 0;
  return (
    <span className={bar.counts} role="status">
      {index.whole
        ? i18n.t('desk.register.count', { shown: shown.length, all: index.rows.length })
        : i18n.t('desk.register.reading', { all: index.all })}
      {ours.length === 0 ? null : (
        <Pill tone="ours" round>
          {i18n.t('desk.register.oursCount', { n: ours.length })}
        </Pill>
      )}
      {late.length === 0 ? null : (
        <Pill tone="danger" round>
          {i18n.t('desk.register.lateCount', { n: late.length })}
        </Pill>
      )}
      {hidden === 0 ? null : (
        <button
          type="button"
          className={bar.link}
          onClick={() => setFilter({ scope: 'all', source: 'line' })}
        >
          {i18n.t('desk.register.linesAlone', { n: hidden })}
        </button>
      )}
    </span>
  );
}
