import { i18n } from '#i18n';
import { Citations } from '@/components/because';
import { KeyButton } from '@/components/key-button';
import { useCopy } from '@/components/use-copy';
import { valueWord } from '@/components/words';
import { wordingOf } from '@/rules';
import { useBook, useCite } from '../../shared/use-book';
import { useKeys } from '../../shared/use-keys';
import type { Shown } from '../shown';
import styles from './wording.module.css';

/** Under the verdict: one sentence that may be sent, on one key, and one that may not, with its clause. */
export function WordingLine({ shown: { facts, judgement, at } }: { shown: Shown }) {
  const book = useBook();
  const cite = useCite();
  const { copy, state } = useCopy();
  const { say, never } = wordingOf(facts, judgement.answers.outcome, at, book, valueWord);
  useKeys(say === null ? {} : { w: () => void copy(say.text) });
  if (say === null && never === null) return null;
  const told = {
    idle: i18n.t('common.copy'),
    copied: i18n.t('common.copied'),
    failed: i18n.t('common.copyFailed'),
  };
  return (
    <div className={styles.wording}>
      {say === null ? null : (
        <div className={styles.say}>
          <span className={styles.text}>
            <span className={styles.faint}>{i18n.t('panel.wording.say')}</span> {say.text}
          </span>
          <KeyButton hotkey="W" onClick={() => void copy(say.text)}>
            <span aria-live="polite">{told[state]}</span>
          </KeyButton>
        </div>
      )}
      {never === null ? null : (
        <details className={styles.never}>
          <summary>
            <span className={styles.mark}>{i18n.t('panel.wording.never')}</span> {never.text}{' '}
            <span className={styles.faint}>{never.rules[0]} ›</span>
          </summary>
          <Citations rules={never.rules} cite={cite} now={at} />
        </details>
      )}
    </div>
  );
}
