import { i18n } from '#i18n';
import { Empty } from '@/components/empty';
import type { DeskDb } from '@/storage';

/** What can be counted from what is kept here, as charts. */
export function NumbersPage(_: { db: DeskDb }) {
  return <Empty title={i18n.t('common.loading')} />;
}
