import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import styles from './draft.module.css';

type Props = {
  empty: boolean;
  state: 'idle' | 'copied' | 'failed';
  back: boolean;
  copy: () => void;
  undo: () => void;
  clear: () => void;
  /** Opens the replies; absent where there are none to open. */
  openReplies: (() => void) | undefined;
};

/** The way out of the draft, and copying is the only one: nothing here sends. */
export function DraftTools({ empty, state, back, copy, undo, clear, openReplies }: Props) {
  const said = {
    idle: i18n.t('common.copy'),
    copied: i18n.t('common.copied'),
    failed: i18n.t('common.copyFailed'),
  };
  return (
    <div className={styles.tools}>
      <KeyButton look="main" hotkey="Alt+C" disabled={empty} onClick={copy}>
        {said[state]}
      </KeyButton>
      {openReplies === undefined ? null : (
        <KeyButton hotkey="Alt+/" onClick={openReplies}>
          {i18n.t('replies.open')}
        </KeyButton>
      )}
      <KeyButton look="quiet" hotkey="Alt+Z" disabled={!back} onClick={undo}>
        {i18n.t('common.undo')}
      </KeyButton>
      <KeyButton look="quiet" disabled={empty} onClick={clear}>
        {i18n.t('replies.draft.clear')}
      </KeyButton>
    </div>
  );
}
