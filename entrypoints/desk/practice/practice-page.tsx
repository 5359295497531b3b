import { i18n } from '#i18n';
import { Empty } from '@/components/empty';
import type { DeskDb } from '@/storage';

/** Cases at the edge of a clause, to be judged by hand. */
export function PracticePage(_: { db: DeskDb }) {
  return <Empty title={i18n.t('common.loading')} />;
}
