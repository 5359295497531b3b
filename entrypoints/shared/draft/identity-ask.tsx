import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import styles from './draft.module.css';

type Props = {
  /** It is not, or who knows: everything about a person goes out of the draft. */
  clear: () => void;
  /** It is: said in the log. Absent where nothing can be written, or nothing here may be said even then. */
  confirm: (() => void) | undefined;
};

/** Before anything about a person is read out: whether the account one talks to is the one that bought. */
export function IdentityAsk({ clear, confirm }: Props) {
  return (
    <section className={styles.identity} aria-label={i18n.t('replies.draft.identity')}>
      <p>
        <strong>{i18n.t('replies.draft.identity')}</strong> {i18n.t('replies.draft.identityWhy')}
      </p>
      <div className={styles.ways}>
        <KeyButton hotkey="Alt+0" onClick={clear}>
          {i18n.t('replies.draft.identityNo')}
        </KeyButton>
        {confirm === undefined ? null : (
          <KeyButton look="quiet" onClick={confirm}>
            {i18n.t('replies.draft.identityYes')}
          </KeyButton>
        )}
      </div>
    </section>
  );
}
