import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import type { CaseKey } from '@/storage';
import { openCase } from '../shared/open';
import styles from './panel.module.css';

/** The receipt, and the way to the case when it is not the one shown. */
export function PastedKept({ count, caseKey, here }: { count: number; caseKey: CaseKey; here: boolean }) {
  return (
    <div className={styles.under}>
      <span role="status">{i18n.t('panel.paste.kept', { count })}</span>
      {here ? null : (
        <KeyButton onClick={() => void openCase(caseKey)}>{i18n.t('panel.paste.open')}</KeyButton>
      )}
    </div>
  );
}
