import { useDeferredValue, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { Empty } from '@/components/empty';
import { KeyButton } from '@/components/key-button';
import { useNow } from '@/components/use-now';
import type { DeskDb } from '@/storage';
import { wordsOfQuery } from '../../shared/search/find';
import { CaseDrawer } from '../listed/case-drawer';
import { facetsOf } from '../listed/facets';
import fill from '../listed/fill.module.css';
import { shownRows } from '../listed/filter';
import { OnlyLine } from '../listed/only-line';
import { useListedIndex } from '../listed/use-listed';
import { useOnly } from '../listed/use-only';
import { go } from '../use-route';
import { ForecastCard } from './forecast-card';
import { MoneyLine } from './money-line';
import styles from './radar.module.css';
import { RadarBar } from './radar-bar';
import { RadarCounts } from './radar-counts';
import { RadarList } from './radar-list';
import { ALL, filterOf } from './radar-query';
import { RadarViews } from './radar-views';
import { isAwaited, sectionsOf } from './sections';
import { SweepLine } from './sweep-line';
import { useLoad } from './use-load';
import { useRadarQuery } from './use-radar-query';

const MINUTE = 60_000;
const open = (caseKey: string | null) => go({ caseKey });

type Props = {
  db: DeskDb;
  caseKey: string | null;
  /** What is asked for, as the address has it. */
  query: string;
};

/** Every open case of every shop, ours first, then by time left; and what a shift begins with, sweeps and misses. */
export function RadarPage({ db, caseKey, query: asked }: Props) {
  const index = useListedIndex(db);
  const now = useNow(MINUTE);
  const [query, ask] = useRadarQuery(asked);
  const only = useOnly(db, query.only);
  const [text, setText] = useState('');
  // Typing goes first; the list follows when the keys rest.
  const typed = useDeferredValue(text);
  const listed = useMemo(
    () => (index?.rows ?? []).filter(({ head }) => head?.open === 1 || isAwaited(head)),
    [index?.rows],
  );
  const all = useMemo(() => listed.filter(({ head }) => head?.open === 1), [listed]);
  const load = useLoad(db, all, now);
  const until = load?.until ?? now;
  const filtered = useMemo(
    () => shownRows(listed, filterOf(query, wordsOfQuery(typed), only.keys), now),
    [listed, query, typed, only.keys, now],
  );
  const sections = useMemo(
    () => sectionsOf(query.view, filtered, { now, until }),
    [query.view, filtered, now, until],
  );
  const facets = useMemo(() => facetsOf(all), [all]);
  const shown = useMemo(() => sections.flatMap(({ rows }) => rows), [sections]);
  // Settled cases are listed only for the money they still wait for, and counted there.
  const unsettled = useMemo(() => shown.filter(({ head }) => head?.open === 1), [shown]);

  if (index === undefined) return <Empty title={i18n.t('common.loading')} />;
  if (index.whole && index.rows.length === 0) {
    return (
      <Empty title={i18n.t('desk.radar.none')}>
        <p>{i18n.t('desk.radar.noneTeach')}</p>
      </Empty>
    );
  }
  const reset = () => {
    setText('');
    ask({ ...ALL, view: query.view });
  };
  return (
    <div className={fill.page} data-fill data-whole={index.whole || undefined}>
      <RadarViews query={query} rows={index.whole ? filtered : null} when={{ now, until }} />
      {load === undefined || !index.whole ? (
        <p className={`${styles.measured} ${styles.awaited}`}>{i18n.t('desk.radar.forecast.reading')}</p>
      ) : (
        <ForecastCard
          load={load}
          due={query.due}
          onDue={(due) => ask(due === null ? { due } : { view: 'all', due })}
        />
      )}
      <RadarBar query={query} ask={ask} text={text} onText={setText} facets={facets} onReset={reset}>
        <RadarCounts index={index} all={all} shown={unsettled} now={now} />
      </RadarBar>
      <OnlyLine only={only} onAll={() => ask({ only: null })} />
      {query.view === 'sweep' && load !== undefined && index.whole ? (
        <SweepLine rows={filtered} table={load.table} now={now} />
      ) : null}
      {query.view === 'money' && index.whole ? <MoneyLine rows={filtered} /> : null}
      <div className={fill.split} data-open={caseKey === null ? undefined : true}>
        <div className={fill.list}>
          {shown.length > 0 ? (
            <RadarList db={db} sections={sections} now={now} chosen={caseKey} onOpen={open} />
          ) : index.whole ? (
            <Empty title={i18n.t('desk.radar.noMatch')}>
              <p>{i18n.t('desk.radar.noMatchTeach')}</p>
              <KeyButton onClick={reset}>{i18n.t('desk.register.reset')}</KeyButton>
            </Empty>
          ) : (
            <Empty title={i18n.t('common.loading')} />
          )}
        </div>
        {caseKey === null ? null : (
          <CaseDrawer db={db} id={caseKey} row={index.rows.find(({ id }) => id === caseKey)} />
        )}
      </div>
    </div>
  );
}
