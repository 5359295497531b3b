import { useDeferredValue, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { Empty } from '@/components/empty';
import { SearchField } from '@/components/search-field';
import { useNow } from '@/components/use-now';
import { inTongue } from '@/components/words';
import { normalised } from '../../shared/search/normalise';
import { useBook } from '../../shared/use-book';
import { bookPacks } from './book-packs';
import { HistoryCard } from './history-card';
import { historyWith } from './listed-history';
import { RuleRow } from './rule-row';
import styles from './rules.module.css';

const DAY = 86_400_000;

/** The rule book as it is judged by, packs people brought included: every rule with its standing, dates, age and source. */
export function RulesPage() {
  const [query, setQuery] = useState(() => new URLSearchParams(location.search).get('find') ?? '');
  const now = useNow(DAY / 24);
  const book = useBook();
  const packs = useMemo(() => bookPacks(book), [book]);
  const deferred = useDeferredValue(query);
  const words = useMemo(() => normalised(deferred).split(/\s+/).filter(Boolean), [deferred]);
  const shown = useMemo(
    () =>
      packs
        .map((pack) => ({
          ...pack,
          rules: pack.rules.filter(({ search }) => words.every((word) => search.includes(word))),
        }))
        .filter((pack) => pack.rules.length > 0),
    [packs, words],
  );
  const told = useMemo(() => historyWith(words), [words]);
  return (
    <>
      <search className={styles.bar}>
        <SearchField
          className={styles.search}
          label={i18n.t('desk.rules.search')}
          value={query}
          onChange={setQuery}
        />
        <p className={styles.legend}>{i18n.t('desk.rules.legend')}</p>
      </search>
      {shown.length === 0 ? (
        <Empty title={i18n.t('desk.rules.none')}>
          <p>{told.length > 0 ? i18n.t('desk.history.onlyHere') : i18n.t('desk.rules.noneTeach')}</p>
        </Empty>
      ) : null}
      <div className={styles.packs}>
        {shown.map((pack) => (
          <Card
            key={pack.id}
            title={inTongue(pack.title)}
            aside={i18n.t('desk.rules.count', { n: pack.rules.length })}
          >
            <ul className={styles.rules}>
              {pack.rules.map(({ rule, citation }) => (
                <RuleRow key={citation.id} citation={citation} platforms={rule.platforms} now={now} />
              ))}
            </ul>
          </Card>
        ))}
        <HistoryCard found={told} book={book} now={now} />
      </div>
    </>
  );
}
