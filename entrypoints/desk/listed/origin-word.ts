import { i18n } from '#i18n';
import { moment } from '@/components/words';
import type { SheetLine } from '@/storage';

/** Where an imported cell is from: file, row and day. */
export const originWord = ({ from, at }: Pick<SheetLine, 'from' | 'at'>): string =>
  i18n.t('desk.register.origin', { file: from.file, row: from.row, at: moment(at) });
