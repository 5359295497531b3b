import { i18n } from '#i18n';
import { Empty } from '@/components/empty';
import { Trouble } from '@/components/trouble';
import { useNow } from '@/components/use-now';
import type { DeskDb } from '@/storage';
import { BookGate } from '../../sidepanel/book-gate';
import type { StoreDoor } from '../../sidepanel/use-store';
import { PackImport } from './pack-import';
import styles from './packs.module.css';
import { PacksCard } from './packs-card';
import { ReviewPack } from './review-pack';
import { useReview } from './review-store';
import { RulesPage } from './rules-page';

const HOUR = 3_600_000;

/** The rules: the packs they come from, and the book itself. It stays readable when the store is in trouble. */
export function RulesTab({ opened, again, goOn }: StoreDoor) {
  if (opened === null) return <Empty title={i18n.t('common.loading')} />;
  if (opened.ok)
    return (
      <BookGate db={opened.value}>
        <Kept db={opened.value} />
      </BookGate>
    );
  return (
    <>
      <Trouble trouble={opened.trouble} again={again} goOn={goOn} />
      <RulesPage />
    </>
  );
}

function Kept({ db }: { db: DeskDb }) {
  const now = useNow(HOUR);
  const { pack, review, close } = useReview();
  if (pack !== null) return <ReviewPack key={pack.id} db={db} pack={pack} onDone={close} />;
  return (
    <>
      <div className={styles.two}>
        <PacksCard db={db} now={now} />
        <PackImport onRead={review} />
      </div>
      <RulesPage />
    </>
  );
}
