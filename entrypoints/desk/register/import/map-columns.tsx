import { NativeSelect, TextInput } from '@mantine/core';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { platformWord } from '@/components/words';
import type { Platform } from '@/rules';
import { FIELD_IDS, isFieldId, isPersonal, type SheetMapping, type SheetPeek } from '@/storage';
import { fieldWord } from '../columns';
import { type ColumnChoice, choiceOf, columnUse } from './column-choice';
import styles from './import.module.css';

const PLATFORMS: readonly Platform[] = ['taobao', 'tmall', 'pdd', 'douyin', 'jd'];

type Props = {
  peek: SheetPeek;
  mapping: SheetMapping;
  onMap: (mapping: SheetMapping) => void;
  onSheet: (sheet: string) => void;
  onPlan: () => void;
  onBack: () => void;
};

/** What each column of the file means, with some of its cells; and shop and platform for rows that name none. */
export function MapColumns({ peek, mapping, onMap, onSheet, onPlan, onBack }: Props) {
  const { format } = peek;
  const uses = (field: string) => mapping.columns.some((one) => one.use === 'field' && one.field === field);
  const change = (nth: number, choice: ColumnChoice) =>
    onMap({ ...mapping, columns: mapping.columns.with(nth, columnUse(choice, peek.headers[nth] ?? '')) });
  return (
    <>
      <p className={styles.hint}>
        {i18n.t('desk.import.mapHint', { file: peek.file, row: peek.headerRow, n: peek.headers.length })}
      </p>
      <div className={styles.forFile}>
        {format.kind === 'xlsx' && format.sheets.length > 1 ? (
          <NativeSelect
            size="xs"
            label={i18n.t('desk.import.sheet')}
            value={format.sheet}
            onChange={(event) => onSheet(event.currentTarget.value)}
            data={format.sheets}
          />
        ) : null}
        <NativeSelect
          size="xs"
          label={i18n.t(uses('platform') ? 'desk.import.platformElse' : 'desk.import.platform')}
          value={mapping.platform ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onMap({ ...mapping, platform: PLATFORMS.find((one) => one === value) ?? null })
          }
          data={[
            { value: '', label: i18n.t('desk.import.platformNone') },
            ...PLATFORMS.map((value) => ({ value, label: platformWord(value) })),
          ]}
        />
        <TextInput
          size="xs"
          label={i18n.t(uses('shop') ? 'desk.import.shopElse' : 'desk.import.shop')}
          value={mapping.shop}
          onChange={(event) => onMap({ ...mapping, shop: event.currentTarget.value })}
        />
      </div>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={i18n.t('desk.import.columns')}>
          <thead>
            <tr>
              <th scope="col">{i18n.t('desk.import.header')}</th>
              <th scope="col">{i18n.t('desk.import.field')}</th>
              <th scope="col">{i18n.t('desk.import.samples')}</th>
            </tr>
          </thead>
          <tbody>
            {peek.headers.map((header, nth) => {
              const use = mapping.columns[nth] ?? { use: 'extra' as const };
              const personal = isPersonal(header);
              return (
                <tr key={header} data-unknown={use.use === 'extra' || undefined}>
                  <th scope="row">{header}</th>
                  <td>
                    <NativeSelect
                      size="xs"
                      aria-label={i18n.t('desk.import.fieldOf', { header })}
                      value={choiceOf(use)}
                      onChange={({ currentTarget: { value } }) => change(nth, value as ColumnChoice)}
                      data={[
                        ...(personal ? [] : [{ value: 'extra', label: i18n.t('desk.import.extra') }]),
                        {
                          value: 'drop',
                          label: i18n.t(personal ? 'desk.import.personal' : 'desk.import.drop'),
                        },
                        ...FIELD_IDS.filter((field) => !personal || field === 'buyer').map((value) => ({
                          value,
                          label: fieldWord(value),
                          disabled: isFieldId(value) && uses(value) && choiceOf(use) !== value,
                        })),
                      ]}
                    />
                  </td>
                  <td className={styles.samples}>
                    {peek.samples
                      .map((row) => row[nth] ?? '')
                      .filter(Boolean)
                      .join(' · ')}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div className={styles.steps}>
        <KeyButton look="quiet" onClick={onBack}>
          {i18n.t('desk.import.other')}
        </KeyButton>
        <KeyButton look="main" onClick={onPlan}>
          {i18n.t('desk.import.plan')}
        </KeyButton>
      </div>
    </>
  );
}
