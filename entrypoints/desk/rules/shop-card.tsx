import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { promisesOf, readPack, type ShopPromises } from '@/rules';
import { type DeskDb, keptPacks } from '@/storage';
import styles from './shop.module.css';
import { useShopForm } from './shop-store';

/** The way into the form: for a new shop's promises, or those of a pack that came from it. */
export function ShopCard({ db }: { db: DeskDb }) {
  const write = useShopForm((form) => form.write);
  const own = useLiveQuery(async () => {
    const rows = await keptPacks(db);
    return rows.flatMap(({ text }): ShopPromises[] => {
      const read = readPack(text);
      const promises = read.ok ? promisesOf(read.value) : null;
      return promises === null ? [] : [promises];
    });
  }, [db]);
  return (
    <Card title={i18n.t('desk.shop.title')} hint={i18n.t('desk.shop.hint')}>
      <div className={styles.line}>
        <KeyButton onClick={() => write()}>{i18n.t('desk.shop.write')}</KeyButton>
        {own?.map((promises) => (
          <KeyButton key={promises.code} look="quiet" onClick={() => write(promises)}>
            {i18n.t('desk.shop.change', { name: promises.name })}
          </KeyButton>
        ))}
      </div>
    </Card>
  );
}
