import { i18n } from '#i18n';
import { Pill } from '@/components/pill';
import { ruleStatusWord } from '@/components/words';
import { isHistory } from '@/rules';
import { useCite } from '../../shared/use-book';
import styles from './evidence.module.css';

/** Where a line stands: a rule with its status and address, or the training documents, which bear no date. */
export function SourceMark({ source }: { source: string }) {
  const cite = useCite();
  if (isHistory(source))
    return (
      <span className={styles.mark} title={i18n.t('panel.evidence.trainingTip', { id: source })}>
        <Pill>{i18n.t('panel.evidence.trainingMark')}</Pill>
      </span>
    );
  const cited = cite(source);
  if (cited === null) return null;
  return (
    <span className={styles.mark}>
      <a href={cited.url} target="_blank" rel="noreferrer">
        {source}
      </a>{' '}
      <Pill tone="theirs">{ruleStatusWord(cited.status)}</Pill>
    </span>
  );
}
