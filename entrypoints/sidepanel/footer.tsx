import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { useKeys } from '../shared/use-keys';
import type { DraftKind } from './drafts';
import styles from './panel.module.css';

type Props = {
  onReplies: () => void;
  onWrite: (kind: DraftKind) => void;
  onEvidence: () => void;
  onHandover: () => void;
};

/** The few things one does most, each with its key, always in sight; calls and promises have keys and the box. */
export function Footer({ onReplies, onWrite, onEvidence, onHandover }: Props) {
  useKeys({
    '/': onReplies,
    n: () => onWrite('note'),
    c: () => onWrite('call'),
    p: () => onWrite('promise'),
    e: onEvidence,
    h: onHandover,
  });
  return (
    <footer className={styles.footer}>
      <KeyButton look="main" hotkey="/" onClick={onReplies}>
        {i18n.t('panel.keys.replies')}
      </KeyButton>
      <KeyButton hotkey="N" onClick={() => onWrite('note')}>
        {i18n.t('panel.write.note')}
      </KeyButton>
      <KeyButton hotkey="E" onClick={onEvidence}>
        {i18n.t('panel.capture.title')}
      </KeyButton>
      <span className={styles.footerEnd}>
        <KeyButton hotkey="H" onClick={onHandover}>
          {i18n.t('panel.keys.handover')}
        </KeyButton>
      </span>
    </footer>
  );
}
