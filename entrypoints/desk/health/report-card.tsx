import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { useCopy } from '@/components/use-copy';
import { download } from '../../shared/download';
import styles from './health.module.css';

/** The report as it is, before it leaves; it leaves only by the person's own hand. */
export function ReportCard({ text, onClose }: { text: string; onClose: () => void }) {
  const { copy, state } = useCopy();
  const words = {
    idle: i18n.t('desk.health.report.copy'),
    copied: i18n.t('common.copied'),
    failed: i18n.t('common.copyFailed'),
  };
  return (
    <Card title={i18n.t('desk.health.report.title')} tone="theirs" paint="edge">
      <p>{i18n.t('desk.health.report.what')}</p>
      <p>{i18n.t('desk.health.report.where')}</p>
      <textarea
        className={styles.report}
        aria-label={i18n.t('desk.health.report.text')}
        rows={16}
        readOnly
        value={text}
      />
      <div className={styles.buttons}>
        <KeyButton look="main" onClick={() => void copy(text)}>
          <span aria-live="polite">{words[state]}</span>
        </KeyButton>
        <KeyButton onClick={() => download(`${i18n.t('desk.health.report.file')}.json`, text, 'text/plain')}>
          {i18n.t('desk.health.report.download')}
        </KeyButton>
        <KeyButton look="quiet" onClick={onClose}>
          {i18n.t('desk.health.report.close')}
        </KeyButton>
      </div>
    </Card>
  );
}
