import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { useKeys } from '../shared/use-keys';
import type { DraftKind } from './drafts';
import { KeysHelp } from './keys-help';
import styles from './panel.module.css';
import { useScreen } from './store';

type Props = { onWrite: (kind: DraftKind) => void; onEvidence: () => void; onHandover: () => void };

/** The few things one does most, each with its key, always in sight. */
export function Footer({ onWrite, onEvidence, onHandover }: Props) {
  const shown = useScreen((screen) => screen.keysShown);
  const showKeys = useScreen((screen) => screen.showKeys);
  useKeys({
    n: () => onWrite('note'),
    c: () => onWrite('call'),
    p: () => onWrite('promise'),
    e: onEvidence,
    h: onHandover,
    '?': () => showKeys(!shown),
    escape: () => showKeys(false),
  });
  return (
    <footer className={styles.footer}>
      {shown ? <KeysHelp onClose={() => showKeys(false)} /> : null}
      <KeyButton look="main" hotkey="N" onClick={() => onWrite('note')}>
        {i18n.t('panel.write.note')}
      </KeyButton>
      <KeyButton hotkey="C" onClick={() => onWrite('call')}>
        {i18n.t('panel.write.call')}
      </KeyButton>
      <KeyButton hotkey="P" onClick={() => onWrite('promise')}>
        {i18n.t('panel.write.promise')}
      </KeyButton>
      <KeyButton hotkey="E" onClick={onEvidence}>
        {i18n.t('panel.keys.evidence')}
      </KeyButton>
      <span className={styles.footerEnd}>
        <KeyButton hotkey="H" onClick={onHandover}>
          {i18n.t('panel.keys.handover')}
        </KeyButton>
      </span>
    </footer>
  );
}
