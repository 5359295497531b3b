import { i18n } from '#i18n';
import { valueWord } from '@/components/words';
import { type RegisterColumn, registerCsv } from '@/storage';
import { sheetMoment } from '../handover/words';
import type { RegisterItem } from './item';
import { planWord } from './plan-word';

const COLUMNS: Record<RegisterColumn, () => string> = {
  loggedAt: () => i18n.t('desk.columns.loggedAt'),
  shop: () => i18n.t('desk.columns.shop'),
  platform: () => i18n.t('desk.columns.platform'),
  orderId: () => i18n.t('desk.columns.orderId'),
  afterSaleId: () => i18n.t('desk.columns.afterSaleId'),
  buyer: () => i18n.t('desk.columns.buyer'),
  item: () => i18n.t('desk.columns.item'),
  type: () => i18n.t('desk.columns.type'),
  reason: () => i18n.t('desk.columns.reason'),
  refund: () => i18n.t('desk.columns.refund'),
  returnParcel: () => i18n.t('desk.columns.returnParcel'),
  plan: () => i18n.t('desk.columns.plan'),
  status: () => i18n.t('desk.columns.status'),
  handler: () => i18n.t('desk.columns.handler'),
  note: () => i18n.t('desk.columns.note'),
};

/** The cases as the register file, in the order shown. */
export const registerFile = (items: readonly RegisterItem[]): string =>
  registerCsv(
    items.map(({ row, facts, judgement, handler, note }) => ({
      row,
      facts,
      plan: planWord(judgement),
      handler,
      note,
    })),
    { column: (column) => COLUMNS[column](), value: valueWord, moment: sheetMoment },
  );
