import { i18n } from '#i18n';
import { Citation } from '@/components/citation';
import { inTongue } from '@/components/words';
import styles from './clauses.module.css';
import { useCite } from './use-book';

type Props = { rules: readonly string[]; now: number };

/** What the clauses say and cost, each with its source and age; where there is none, that it must be looked up. */
export function Clauses({ rules, now }: Props) {
  if (rules.length === 0) return <p className={styles.noClause}>{i18n.t('desk.scripts.noClause')}</p>;
  // The first says it; the rest agree with it.
  const [first = '', ...rest] = rules;
  return (
    <div className={styles.clauses}>
      <ClauseList rules={[first]} now={now} />
      {rest.length === 0 ? null : (
        <details>
          <summary>{i18n.t('common.moreSources', { count: rest.length })}</summary>
          <ClauseList rules={rest} now={now} />
        </details>
      )}
    </div>
  );
}

function ClauseList({ rules, now }: Props) {
  const cite = useCite();
  return (
    <ul aria-label={i18n.t('common.sources')}>
      {rules.map((id) => {
        const citation = cite(id);
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
