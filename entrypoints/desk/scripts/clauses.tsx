import { i18n } from '#i18n';
import { Citation } from '@/components/citation';
import { inTongue } from '@/components/words';
import { citationOf } from '@/rules';
import styles from './scripts.module.css';

/** What the clauses say and cost, each with its source and age; where there is none, that it must be looked up. */
export function Clauses({ rules, now }: { rules: readonly string[]; now: number }) {
  if (rules.length === 0) return <p className={styles.noClause}>{i18n.t('desk.scripts.noClause')}</p>;
  return (
    <ul className={styles.clauses} aria-label={i18n.t('common.sources')}>
      {rules.map((id) => {
        const citation = citationOf(id);
        if (citation === null) return <li key={id}>{id}</li>;
        return (
          <li key={id}>
            <span>{inTongue(citation.title)}</span>
            <Citation citation={citation} now={now} />
          </li>
        );
      })}
    </ul>
  );
}
