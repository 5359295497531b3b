import { i18n } from '#i18n';
import type { Citation as Cited, FactKey, Facts, FactValue, Reason } from '@/rules';
import styles from './because.module.css';
import { Citation } from './citation';
import { FactMark } from './fact-mark';
import { inTongue } from './words';

type Props = {
  reasons: Reason[];
  facts: Facts;
  /** The catalogue's presumption for a fact. */
  presumed: (key: FactKey) => FactValue | undefined;
  cite: (rule: string) => Cited | null;
};

/** Each reason with the facts no reason above it has named: rules that agree lean on the same ones. */
export function withoutRepeats(reasons: Reason[]): Reason[] {
  const named = new Set<FactKey>();
  return reasons.map((reason) => {
    const facts = reason.facts.filter((key) => !named.has(key));
    for (const key of facts) named.add(key);
    return { ...reason, facts };
  });
}

/** Why: each rule's sentence with the facts it leaned on, every fact once and with its origin. */
export function Because({ reasons, facts, presumed, cite }: Props) {
  if (reasons.length === 0) return null;
  return (
    <ul className={styles.list}>
      {withoutRepeats(reasons).map((reason) => {
        const citation = cite(reason.rule);
        return (
          <li key={reason.rule}>
            {citation ? inTongue(citation.title) : reason.rule}
            {reason.facts.length === 0 ? null : (
              <span className={styles.facts}>
                {reason.facts.map((key) => (
                  <FactMark
                    key={key}
                    name={key}
                    fact={facts[key]}
                    {...(reason.assumed.includes(key) ? { presumed: presumed(key), assumed: true } : {})}
                  />
                ))}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

type Sources = { rules: string[]; cite: Props['cite']; now: number; inSight?: number };

/** More than these are folded, unless told otherwise: the first carry the answer, the rest agree with them. */
const IN_SIGHT = 3;

function SourceList({ rules, cite, now }: Sources) {
  if (rules.length === 0) return null;
  return (
    <ul className={styles.citations} aria-label={i18n.t('common.sources')}>
      {rules.map((rule) => {
        const citation = cite(rule);
        return <li key={rule}>{citation ? <Citation citation={citation} now={now} /> : rule}</li>;
      })}
    </ul>
  );
}

/** The rules behind an answer, each once, each with its age. A rule the book no longer holds is named by its id. */
export function Citations({ rules, cite, now, inSight = IN_SIGHT }: Sources) {
  const each = [...new Set(rules)];
  if (each.length === 0) return null;
  const folded = each.slice(inSight);
  return (
    <>
      <SourceList rules={each.slice(0, inSight)} cite={cite} now={now} />
      {folded.length === 0 ? null : (
        <details className={styles.more}>
          <summary>
            {i18n.t(inSight === 0 ? 'panel.verdict.sources' : 'common.moreSources', { count: folded.length })}
          </summary>
          <SourceList rules={folded} cite={cite} now={now} />
        </details>
      )}
    </>
  );
}
