import { i18n } from '#i18n';
import { Card } from '@/components/card';
import type { DraftLine, Severity } from '@/storage';
import { useBound } from '../../shared/keys/bound';
import type { DraftStep } from './draft';
import { DraftLineRow } from './draft-line-row';
import styles from './handover.module.css';
import { SEVERITY_TONES, severityWord } from './words';

type Props = {
  severity: Severity;
  lines: readonly DraftLine[];
  step: (step: DraftStep) => void;
};

/** What each severity means, word for word as `severityOf` decides. */
const MEANINGS: Record<Severity, () => string> = {
  now: () => i18n.t('handover.severityMeans.now'),
  today: () => i18n.t('handover.severityMeans.today'),
  calm: () => i18n.t('handover.severityMeans.calm'),
};

/** The lines of one severity, with what puts a line there. */
export function DraftGroup({ severity, lines, step }: Props) {
  useBound(lines.length === 0 ? [] : ['#lines']);
  const count = lines.filter((line) => !line.removed).length;
  return (
    <Card
      title={severityWord(severity)}
      hint={MEANINGS[severity]()}
      aside={count}
      tone={count > 0 ? SEVERITY_TONES[severity] : 'plain'}
      paint="edge"
    >
      {lines.length === 0 ? null : (
        <ol className={styles.lines}>
          {lines.map((line, i) => (
            <DraftLineRow key={line.id} line={line} n={i + 1} step={step} />
          ))}
        </ol>
      )}
    </Card>
  );
}
