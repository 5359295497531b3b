import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { factWord } from '@/components/words';
import type { FactKey } from '@/rules';
import type { CaseRow } from '@/storage';
import styles from './teach.module.css';
import { TeachCard } from './teach-card';
import { isTeachable } from './teach-offer';
import { useTeach } from './use-teach';

type Props = {
  /** The fact that was missed, or read wrong. */
  fact: FactKey;
  /** Where it should have been read (`TabState`). */
  tabId: number;
  frameId: number;
  /** The case, when it is known: words it keeps without a meaning can be taught without pointing. */
  row?: CaseRow | null;
};

/** "Teach me": point at the value in the page, confirm, and every page of this console is read with it. */
export function TeachButton({ fact, tabId, frameId, row = null }: Props) {
  const { step, start, point, confirm, leave } = useTeach(fact, { tabId, frameId }, row);
  if (!isTeachable(fact)) return null;
  return (
    <span className={styles.teach} data-teaching={step.kind === 'idle' ? undefined : step.kind}>
      <KeyButton
        look="quiet"
        pressed={step.kind !== 'idle'}
        onClick={step.kind === 'idle' ? start : leave}
        label={i18n.t('panel.teach.label', { fact: factWord(fact) })}
      >
        {i18n.t('panel.teach.button')}
      </KeyButton>
      {step.kind === 'idle' ? null : (
        <TeachCard
          fact={fact}
          step={step}
          onPoint={() => void point()}
          onConfirm={(offer, value) => void confirm(offer, value)}
          onLeave={leave}
        />
      )}
    </span>
  );
}
