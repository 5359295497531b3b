import { i18n } from '#i18n';
import { isOld } from '@/components/citation';
import { daysAgo, inTongue, ruleStatusWord } from '@/components/words';
import type { Citation as Cited } from '@/rules';
import { Highlight } from '../shared/search/highlight';
import styles from './hits.module.css';

/** A rule: what it says, its source and since when, how old the check is, and the link to read it. */
export function RuleHit({
  citation,
  words,
  now,
}: {
  citation: Cited;
  words: readonly string[];
  now: number;
}) {
  const { id, url, source, article, from, checkedOn, status } = citation;
  return (
    <>
      <span className={styles.first}>
        <span className={styles.title}>
          <Highlight text={inTongue(citation.title)} words={words} />
        </span>
      </span>
      <span className={styles.second}>
        <span>
          <Highlight text={id} words={words} />
        </span>
        <a
          className={styles.source}
          href={url}
          target="_blank"
          rel="noreferrer"
          // A click that opens the source does not also copy the rule.
          onClick={(event) => event.stopPropagation()}
        >
          <Highlight text={[source, article].filter(Boolean).join(' ')} words={words} />
        </a>
        <span>{i18n.t('common.since', { day: from })}</span>
        <span>{ruleStatusWord(status)}</span>
        <span data-old={isOld(checkedOn, now) || undefined}>
          {i18n.t('common.checkedOn', { day: checkedOn, ago: daysAgo(checkedOn, now) })}
        </span>
      </span>
    </>
  );
}
