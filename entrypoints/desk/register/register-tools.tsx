import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import type { DeskDb, FieldId, ListedRow } from '@/storage';
import type { ListedIndex } from '../listed/follow-listed';
import { CheckDialog } from './check/check-dialog';
import { ColumnsDialog } from './columns-dialog';
import { ExportDialog } from './export/export-dialog';
import { ImportDialog } from './import/import-dialog';
import styles from './register.module.css';

const TOOLS = ['columns', 'import', 'export', 'check'] as const;
export type Tool = (typeof TOOLS)[number];

type Props = {
  db: DeskDb;
  index: ListedIndex;
  shown: readonly ListedRow[];
  columns: readonly FieldId[];
  keep: (columns: FieldId[]) => void;
  /** Nothing is in the register yet: all there is to do is to bring something in. */
  isEmpty: boolean;
  tool: Tool | null;
  onTool: (tool: Tool | null) => void;
};

/** What is done with the register as a whole, each in a dialog of its own. */
export function RegisterTools({ db, index, shown, columns, keep, isEmpty, tool, onTool }: Props) {
  const close = () => onTool(null);
  return (
    <span className={isEmpty ? styles.lone : styles.push}>
      {(isEmpty ? (['import'] as const) : TOOLS).map((name) => (
        <KeyButton key={name} onClick={() => onTool(name)}>
          {i18n.t(`desk.register.tools.${name}`)}
        </KeyButton>
      ))}
      {tool === 'columns' ? <ColumnsDialog columns={columns} keep={keep} onClose={close} /> : null}
      {tool === 'import' ? <ImportDialog db={db} onClose={close} /> : null}
      {tool === 'check' ? <CheckDialog db={db} index={index} onClose={close} /> : null}
      {tool === 'export' ? (
        <ExportDialog
          db={db}
          shown={shown}
          all={index.rows}
          columns={columns}
          onColumns={() => onTool('columns')}
          onClose={close}
        />
      ) : null}
    </span>
  );
}
