import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import type { DeskDb, ListedRow } from '@/storage';
import { openCase } from '../../shared/open';
import { KeptCase } from '../../sidepanel/kept-case';
import { go } from '../use-route';
import styles from './case-drawer.module.css';
import { LineCards } from './line-card';

type Props = {
  db: DeskDb;
  /** The case's key, or the id of a row that is only an imported line. */
  id: string;
  row: ListedRow | undefined;
};

/** The chosen row beside the register: the side panel's own sections draw a case, and its imported lines follow. */
export function CaseDrawer({ db, id, row }: Props) {
  const isCase = !id.startsWith('line:');
  return (
    <aside className={styles.drawer} aria-label={i18n.t('desk.case.label')}>
      <div className={styles.bar}>
        {isCase ? (
          <KeyButton look="quiet" onClick={() => void openCase(id)}>
            {i18n.t('desk.case.window')}
          </KeyButton>
        ) : null}
        <KeyButton look="quiet" hotkey="Esc" onClick={() => go({ caseKey: null })}>
          {i18n.t('desk.case.close')}
        </KeyButton>
      </div>
      {isCase ? <KeptCase key={id} db={db} caseKey={id} gone={false} /> : null}
      {row === undefined || row.lines.length === 0 ? null : (
        <LineCards db={db} ids={row.lines.map((line) => line.id)} />
      )}
    </aside>
  );
}
