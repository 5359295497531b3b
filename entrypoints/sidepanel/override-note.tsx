import { i18n } from '#i18n';
import { answerWord, moment } from '@/components/words';
import type { Question } from '@/rules';
import type { Entry } from '@/storage';
import styles from './panel.module.css';

type Override = Extract<Entry, { kind: 'override' }>;

/** A person's judgement of a question that still stands. An empty value took it back. */
export function standingOverride(entries: Entry[], question: Question): Override | null {
  const last = entries.findLast(
    (entry): entry is Override => entry.kind === 'override' && entry.question === question,
  );
  return last === undefined || last.value === '' ? null : last;
}

/** The person's own verdict, beside the machine's and never instead of it. */
export function OverrideNote({
  question,
  entries,
  machine,
}: {
  question: Question;
  entries: Entry[];
  machine: string;
}) {
  const last = standingOverride(entries, question);
  if (last === null) return null;
  return (
    <div className={styles.override}>
      <strong>{i18n.t('panel.override.mine', { value: answerWord(question, last.value) })}</strong>
      <span>{i18n.t('panel.override.because', { text: last.text })}</span>
      <span className={styles.faint}>
        {i18n.t('panel.override.beside', { author: last.author, at: moment(last.at), machine })}
      </span>
    </div>
  );
}
