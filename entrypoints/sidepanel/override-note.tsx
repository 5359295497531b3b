import { i18n } from '#i18n';
import { answerWord, moment } from '@/components/words';
import type { Entry } from '@/storage';
import styles from './panel.module.css';

/** The person's own verdict, beside the machine's and never instead of it. An empty value took it back. */
export function OverrideNote({ entries, machine }: { entries: Entry[]; machine: string }) {
  const last = entries.findLast((entry) => entry.kind === 'override' && entry.question === 'outcome');
  if (last?.kind !== 'override' || last.value === '') return null;
  return (
    <div className={styles.override}>
      <strong>{i18n.t('panel.override.mine', { value: answerWord('outcome', last.value) })}</strong>
      <span>{i18n.t('panel.override.because', { text: last.text })}</span>
      <span className={styles.faint}>
        {i18n.t('panel.override.beside', { author: last.author, at: moment(last.at), machine })}
      </span>
    </div>
  );
}
