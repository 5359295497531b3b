import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { useCopy } from '@/components/use-copy';
import { askBuyerWord } from '@/components/words';
import type { FactKey } from '@/rules';
import styles from './panel.module.css';

/** The open question as one would put it to the buyer, to be copied into the chat; nothing for what no buyer can tell. */
export function AskBuyer({ fact }: { fact: FactKey }) {
  const { copy, state } = useCopy();
  const words = askBuyerWord(fact);
  if (words === '') return null;
  const said = {
    idle: i18n.t('common.copy'),
    copied: i18n.t('common.copied'),
    failed: i18n.t('common.copyFailed'),
  };
  return (
    <div className={styles.askBuyer}>
      <span>
        <span className={styles.faint}>{i18n.t('panel.ask.buyer')}</span> {words}
      </span>
      <KeyButton label={i18n.t('panel.ask.copyBuyer')} onClick={() => void copy(words)}>
        <span aria-live="polite">{said[state]}</span>
      </KeyButton>
    </div>
  );
}
