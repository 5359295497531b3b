import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useDeferredValue, useMemo } from 'react';
import { i18n } from '#i18n';
import { Empty } from '@/components/empty';
import { useCopy } from '@/components/use-copy';
import { useNow } from '@/components/use-now';
import { type CaseRow, type DeskDb, knownCases } from '@/storage';
import { wordsOfQuery } from '../shared/search/find';
import { Nearly } from '../shared/search/highlight';
import { useBook } from '../shared/use-book';
import { actOn, willCopy } from './act-on';
import { AskBar } from './calc/ask-bar';
import { asked } from './calc/asked';
import { workOut } from './calc/work-out';
import { type Hit, hitKey } from './hit';
import { HitRow } from './hit-row';
import styles from './hits.module.css';
import { ShiftPills } from './shift-pills';
import { HITS_ID, usePopup } from './store';
import { useHitKeys } from './use-hit-keys';
import { useHits } from './use-hits';

const HOUR = 3_600_000;

/** What was found, one list for cases, entries, rules, phrases and scripts; Enter or a click acts on a hit. */
export function Results({ db }: { db: DeskDb | null }) {
  const typed = usePopup((s) => s.query);
  const query = useDeferredValue(typed);
  const chosen = usePopup((s) => s.chosen);
  const choose = usePopup((s) => s.choose);
  const words = useMemo(() => wordsOfQuery(query.replace(/^\//, '')), [query]);
  const book = useBook();
  const now = useNow(HOUR);
  const asking = useMemo(() => asked(query, now), [query, now]);
  const worked = useMemo(() => (asking === null ? null : workOut(asking, book, now)), [asking, book, now]);
  const { hits: found, near, reading } = useHits(db, query);
  const hits = useMemo<readonly Hit[]>(
    () => [...(worked?.lines ?? []).map((line) => ({ kind: 'calc' as const, line })), ...found],
    [worked, found],
  );
  const rows = useRows(db, hits);
  const { copy, state } = useCopy();

  const act = useCallback(
    (index: number) => {
      const hit = hits[index];
      if (hit === undefined) return;
      choose(index);
      void actOn(hit, book, now, copy);
    },
    [hits, book, now, copy, choose],
  );
  useHitKeys(hits.length, act);

  if (typed.trim() === '') return null;
  const still = reading === null ? null : i18n.t('popup.reading', reading);
  const ask = asking === null || worked === null ? null : <AskBar asking={asking} worked={worked} />;
  if (hits.length === 0) {
    if (asking !== null) return ask;
    return words.length === 0 && !query.startsWith('/') ? null : (
      <Empty title={still ?? i18n.t('popup.none', { query })}>
        <p>{still === null ? i18n.t('popup.noneHint') : ''}</p>
      </Empty>
    );
  }
  const hint = willCopy(hits[chosen]) ? i18n.t('popup.keysCopy') : i18n.t('popup.keysOpen');
  const said = {
    idle: hint,
    copied: hits[chosen]?.kind === 'rule' ? i18n.t('popup.copiedRule') : i18n.t('common.copied'),
    failed: i18n.t('common.copyFailed'),
  };
  return (
    <Nearly value={near}>
      {ask}
      {near && asking === null ? <p className={styles.near}>{i18n.t('popup.near', { query })}</p> : null}
      <div id={HITS_ID} role="listbox" aria-label={i18n.t('popup.results')} className={styles.hits}>
        {hits.map((hit, i) => (
          <HitRow
            key={hitKey(hit)}
            hit={hit}
            row={hit.kind === 'case' ? rows.get(hit.key) : undefined}
            index={i}
            chosen={i === chosen}
            words={words}
            now={now}
            act={act}
          />
        ))}
      </div>
      <footer className={styles.foot} data-state={state}>
        <span role="status" className={styles.still}>
          {still ?? (db === null ? null : <ShiftPills db={db} />)}
        </span>
        <span role="status">{said[state]}</span>
      </footer>
    </Nearly>
  );
}

const NO_ROWS: ReadonlyMap<string, CaseRow> = new Map();

/** The rows of the cases in the list, watched, so that what is shown of them is how they are now. */
function useRows(db: DeskDb | null, hits: readonly Hit[]): ReadonlyMap<string, CaseRow> {
  const keys = hits.flatMap((hit) => (hit.kind === 'case' ? [hit.key] : []));
  const name = keys.join('\n');
  const rows = useLiveQuery(
    async () => (db === null || keys.length === 0 ? [] : knownCases(db, keys)),
    [db, name],
  );
  return useMemo(
    () => (rows === undefined ? NO_ROWS : new Map(rows.map(({ row }) => [row.key, row]))),
    [rows],
  );
}
