import { type ColumnUse, type FieldId, isPersonal } from '@/storage';

/** What a select can say of a column. */
export type ColumnChoice = FieldId | 'extra' | 'drop';

export const choiceOf = (use: ColumnUse): ColumnChoice => (use.use === 'field' ? use.field : use.use);

export function columnUse(choice: ColumnChoice, header: string): ColumnUse {
  if (choice === 'extra') return { use: 'extra' };
  if (choice === 'drop') return { use: 'drop', why: isPersonal(header) ? 'personal' : 'unwanted' };
  return { use: 'field', field: choice };
}
