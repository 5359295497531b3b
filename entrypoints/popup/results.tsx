import { useCallback, useDeferredValue, useMemo } from 'react';
import { i18n } from '#i18n';
import { Empty } from '@/components/empty';
import { useCopy } from '@/components/use-copy';
import { useNow } from '@/components/use-now';
import { daysAgo } from '@/components/words';
import type { DeskDb } from '@/storage';
import { openCase, openInRules, openInScripts } from '../shared/open';
import { ruleSentence } from '../shared/rule-sentence';
import { find, wordsOfQuery } from '../shared/search/find';
import { historyHits } from './history-hits';
import type { Hit } from './hit';
import { HitRow } from './hit-row';
import styles from './hits.module.css';
import { hasPlaces, scriptHits } from './script-hits';
import { HITS_ID, usePopup } from './store';
import { useHitKeys } from './use-hit-keys';
import { useNeedles } from './use-needles';

/** More than this is not read, it is narrowed by another word. */
const MOST = 20;
const HOUR = 3_600_000;

/** What was found, one list for cases, entries, rules and scripts; Enter or a click acts on a hit. */
export function Results({ db }: { db: DeskDb | null }) {
  const query = useDeferredValue(usePopup((s) => s.query));
  const chosen = usePopup((s) => s.chosen);
  const choose = usePopup((s) => s.choose);
  const needles = useNeedles(db);
  const words = useMemo(() => wordsOfQuery(query), [query]);
  const hits = useMemo(() => {
    const live = find(needles, query, MOST);
    const scripts = scriptHits(query, MOST - live.length);
    return [...live, ...scripts, ...historyHits(query, MOST - live.length - scripts.length)];
  }, [needles, query]);
  const { copy, state } = useCopy();
  const now = useNow(HOUR);

  const act = useCallback(
    (index: number) => {
      const hit = hits[index];
      if (hit === undefined) return;
      choose(index);
      void actOn(hit, now, copy);
    },
    [hits, now, copy, choose],
  );
  useHitKeys(hits.length, act);

  const said = {
    idle: i18n.t('popup.keys'),
    copied: hits[chosen]?.kind === 'script' ? i18n.t('common.copied') : i18n.t('popup.copiedRule'),
    failed: i18n.t('common.copyFailed'),
  };
  if (hits.length === 0) {
    return words.length === 0 ? null : (
      <Empty title={i18n.t('popup.none', { query })}>
        <p>{i18n.t('popup.noneHint')}</p>
      </Empty>
    );
  }
  return (
    <>
      <div id={HITS_ID} role="listbox" aria-label={i18n.t('popup.results')} className={styles.hits}>
        {hits.map((hit, i) => (
          <HitRow
            key={hitKey(hit)}
            hit={hit}
            index={i}
            chosen={i === chosen}
            words={words}
            now={now}
            act={act}
          />
        ))}
      </div>
      <footer className={styles.foot} data-state={state} role="status">
        {said[state]}
      </footer>
    </>
  );
}

function hitKey(hit: Hit): string {
  if (hit.kind === 'case') return hit.row.key;
  if (hit.kind === 'history') return hit.entry.id;
  if (hit.kind === 'script') return hit.script.id;
  return hit.kind === 'note' ? hit.id : hit.citation.id;
}

/**
 * A case opens; an entry opens its case; a rule is copied with its source, a script as it is, or opened when it has
 * places to fill; history opens beside what holds now.
 */
async function actOn(hit: Hit, now: number, copy: (text: string) => Promise<void>): Promise<void> {
  if (hit.kind === 'rule') await copy(ruleSentence(hit.citation, daysAgo(hit.citation.checkedOn, now)));
  else if (hit.kind === 'history') await openInRules(hit.entry.id);
  else if (hit.kind === 'script')
    await (hasPlaces(hit.script.text) ? openInScripts(hit.script.id) : copy(hit.script.text));
  else {
    const key = hit.kind === 'case' ? hit.row.key : hit.caseKey;
    if (key !== null) await openCase(key);
  }
}
