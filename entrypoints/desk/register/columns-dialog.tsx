import { Checkbox, NativeSelect } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { i18n } from '#i18n';
import { Dialog } from '@/components/dialog';
import { DEFAULT_COLUMNS, FIELD_IDS, type FieldId, PRESET_IDS } from '@/storage';
import { fieldWord, moved, presetColumns, presetWord, switched } from './columns';
import styles from './columns-dialog.module.css';

type Props = { columns: readonly FieldId[]; keep: (columns: FieldId[]) => void; onClose: () => void };

/** Which columns, in what order. What is ticked stands first, as the register shows it; a change holds at once. */
export function ColumnsDialog({ columns, keep, onClose }: Props) {
  const others = FIELD_IDS.filter((field) => !columns.includes(field));
  return (
    <Dialog title={i18n.t('desk.register.columnsTitle')} onClose={onClose}>
      <p className={styles.hint}>{i18n.t('desk.register.columnsHint')}</p>
      <NativeSelect
        size="xs"
        className={styles.preset ?? ''}
        label={i18n.t('desk.register.preset')}
        value=""
        onChange={({ currentTarget: { value } }) => {
          const preset = PRESET_IDS.find((id) => id === value);
          if (value === 'default') keep([...DEFAULT_COLUMNS]);
          else if (preset !== undefined) keep(presetColumns(preset));
        }}
        data={[
          { value: '', label: i18n.t('desk.register.presetPick') },
          { value: 'default', label: i18n.t('desk.register.presetDefault') },
          ...PRESET_IDS.map((id) => ({ value: id, label: presetWord(id) })),
        ]}
      />
      <ul className={styles.list} aria-label={i18n.t('desk.register.columnsTitle')}>
        {columns.map((field, i) => (
          <li key={field} className={styles.line} onKeyDown={(event) => onKey(event, columns, field, keep)}>
            <Checkbox
              size="xs"
              checked
              label={fieldWord(field)}
              onChange={() => keep(switched(columns, field))}
            />
            <span className={styles.steps}>
              {([-1, 1] as const).map((by) => (
                <button
                  key={by}
                  type="button"
                  disabled={by === -1 ? i === 0 : i === columns.length - 1}
                  aria-label={i18n.t(by === -1 ? 'desk.register.columnUp' : 'desk.register.columnDown', {
                    column: fieldWord(field),
                  })}
                  onClick={() => keep(moved(columns, field, by))}
                >
                  {by === -1 ? '↑' : '↓'}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <ul className={styles.list} aria-label={i18n.t('desk.register.columnsOthers')}>
        {others.map((field) => (
          <li key={field} className={styles.line}>
            <Checkbox
              size="xs"
              checked={false}
              label={fieldWord(field)}
              onChange={() => keep(switched(columns, field))}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** Alt with an arrow moves the column its line holds. */
function onKey(
  event: KeyboardEvent,
  columns: readonly FieldId[],
  field: FieldId,
  keep: (columns: FieldId[]) => void,
) {
  const by = event.altKey ? ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key] : undefined;
  if (by === undefined) return;
  event.preventDefault();
  keep(moved(columns, field, by));
}
