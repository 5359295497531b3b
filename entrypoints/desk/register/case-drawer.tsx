import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import type { DeskDb } from '@/storage';
import { openCase } from '../../popup/open';
import { KeptCase } from '../../sidepanel/kept-case';
import { go } from '../use-route';
import styles from './case-drawer.module.css';

/** The chosen case beside the register, drawn by the side panel's own sections: one place draws a case. */
export function CaseDrawer({ db, caseKey }: { db: DeskDb; caseKey: string }) {
  return (
    <aside className={styles.drawer} aria-label={i18n.t('desk.case.label')}>
      <div className={styles.bar}>
        <KeyButton look="quiet" onClick={() => void openCase(caseKey)}>
          {i18n.t('desk.case.window')}
        </KeyButton>
        <KeyButton look="quiet" hotkey="Esc" onClick={() => go({ caseKey: null })}>
          {i18n.t('desk.case.close')}
        </KeyButton>
      </div>
      <KeptCase key={caseKey} db={db} caseKey={caseKey} gone={false} />
    </aside>
  );
}
