import { i18n } from '#i18n';
import { Empty } from '@/components/empty';
import { Trouble } from '@/components/trouble';
import { useNow } from '@/components/use-now';
import { book, writePack } from '@/rules';
import { type DeskDb, keptPacks } from '@/storage';
import { BookGate } from '../../shared/book-gate';
import type { StoreDoor } from '../../shared/use-store';
import { PackImport } from './pack-import';
import styles from './packs.module.css';
import { PacksCard } from './packs-card';
import { ReviewPack } from './review-pack';
import { useReview } from './review-store';
import { RulesPage } from './rules-page';
import shopStyles from './shop.module.css';
import { ShopCard } from './shop-card';
import { ShopForm } from './shop-form';
import { useShopForm } from './shop-store';

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
  const form = useShopForm();
  const done = async () => {
    const kept = await keptPacks(db);
    // Given up, the form is still there as it was typed.
    if (pack !== null && kept.some(({ text }) => text === writePack(pack))) form.leave();
    close();
  };
  return (
    <>
      {pack === null ? null : <ReviewPack key={pack.id} db={db} pack={pack} onDone={() => void done()} />}
      {form.open ? (
        <div hidden={pack !== null}>
          <ShopForm
            book={book}
            {...(form.start === undefined ? {} : { start: form.start })}
            now={now}
            onReady={review}
            onLeave={form.leave}
          />
        </div>
      ) : null}
      {pack !== null || form.open ? null : (
        <>
          <div className={styles.two}>
            <PacksCard db={db} now={now} />
            <div className={shopStyles.beside}>
              <PackImport onRead={review} />
              <ShopCard db={db} />
            </div>
          </div>
          <RulesPage />
        </>
      )}
    </>
  );
}
