import { i18n } from '#i18n';
import { Citation } from '@/components/citation';
import { useCopy } from '@/components/use-copy';
import { daysAgo, inTongue, platformWord } from '@/components/words';
import type { Citation as Cited, Platform } from '@/rules';
import { ruleSentence } from '../../shared/rule-sentence';
import { HistoryOfRule } from './history-of-rule';
import styles from './rules.module.css';

type Props = { citation: Cited; platforms: readonly Platform[] | undefined; now: number };

/** One rule: what it says, where it holds, where it stands written, how old the check is. */
export function RuleRow({ citation, platforms, now }: Props) {
  const { copy, state } = useCopy();
  const words = {
    idle: i18n.t('common.copy'),
    copied: i18n.t('common.copied'),
    failed: i18n.t('common.copyFailed'),
  };
  return (
    <li className={styles.rule}>
      <div className={styles.first}>
        <span className={styles.title}>{inTongue(citation.title)}</span>
        <button
          type="button"
          className={styles.copy}
          aria-label={`${i18n.t('popup.copyRule')} · ${citation.id}`}
          onClick={() => void copy(ruleSentence(citation, daysAgo(citation.checkedOn, now)))}
        >
          <span aria-live="polite">{words[state]}</span>
        </button>
      </div>
      <div className={styles.second}>
        <Citation citation={citation} now={now} />
        <span className={styles.where}>
          {platforms === undefined
            ? i18n.t('desk.rules.everyPlatform')
            : platforms.map(platformWord).join(' · ')}
        </span>
      </div>
      <HistoryOfRule id={citation.id} />
    </li>
  );
}
