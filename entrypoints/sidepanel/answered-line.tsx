import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { factWord, valueWord } from '@/components/words';
import type { FactKey, FactValue } from '@/rules';
import styles from './panel.module.css';

type Props = {
  /** What was answered last in this sitting; `null`: nothing yet. */
  fact: FactKey | null;
  /** What stands as its answer now; gone once it was taken back. */
  told: FactValue | undefined;
  onTakeBack: (fact: FactKey) => void;
};

/** What one key just answered, and the way back: a digit is soon pressed, and it is on disk at once. */
export function AnsweredLine({ fact, told, onTakeBack }: Props) {
  if (fact === null || told === undefined) return null;
  return (
    <div className={styles.answered} role="status">
      <span>{i18n.t('panel.ask.answered', { fact: factWord(fact), value: valueWord(fact, told) })}</span>
      <KeyButton
        look="quiet"
        label={i18n.t('panel.facts.takeBack', { fact: factWord(fact) })}
        onClick={() => onTakeBack(fact)}
      >
        {i18n.t('panel.ask.undo')}
      </KeyButton>
    </div>
  );
}
