import { i18n } from '#i18n';
import type { Citation as Cited } from '@/rules';
import styles from './citation.module.css';
import { Pill } from './pill';
import { daysAgo, daysSince, inTongue, ruleStatusWord } from './words';

/** Days after which a check of a source is called old. */
const OLD_AFTER = 60;

/** True when the last comparison with the source lies too far back to be trusted unseen. */
export const isOld = (checkedOn: string, now: number): boolean => daysSince(checkedOn, now) > OLD_AFTER;

/** Which rule, where it stands, since when, and when somebody last compared it with the source. */
export function Citation({ citation, now }: { citation: Cited; now: number }) {
  const old = isOld(citation.checkedOn, now);
  const words = [
    [citation.id, citation.source, citation.article].filter(Boolean).join(' '),
    citation.from && i18n.t('common.since', { day: citation.from }),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <span className={styles.citation}>
      {citation.url === '' ? (
        // A shop's own promise may stand on no page.
        <span className={styles.link}>{words}</span>
      ) : (
        <a
          className={styles.link}
          href={citation.url}
          target="_blank"
          rel="noreferrer"
          title={inTongue(citation.title)}
        >
          {words}
        </a>
      )}
      <Pill tone={old ? 'question' : 'plain'}>
        {ruleStatusWord(citation.status)} ·{' '}
        {i18n.t('common.checkedOn', { day: citation.checkedOn, ago: daysAgo(citation.checkedOn, now) })}
      </Pill>
    </span>
  );
}
