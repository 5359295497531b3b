import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import type { ShopPromises } from '@/rules';
import styles from './shop.module.css';
import { ShopNumber } from './shop-number';
import { ShopText } from './shop-text';

type Gifts = NonNullable<ShopPromises['gifts']>;
const MOST = 10;

/** Each gift with its marked value, and what follows when one is missing. */
export function ShopGifts({ value, onChange }: { value: Gifts; onChange: (value: Gifts) => void }) {
  const { items, missing } = value;
  const change = (nth: number, item: Partial<Gifts['items'][number]>) =>
    onChange({ ...value, items: items.map((one, at) => (at === nth ? { ...one, ...item } : one)) });
  return (
    <>
      {items.map((item, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a gift has no name of its own while it is being named
        <div key={nth} className={styles.line}>
          <ShopText
            label={i18n.t('desk.shop.gift')}
            value={item.name}
            onChange={(name) => name.trim() !== '' && change(nth, { name: name.trim() })}
          />
          <ShopNumber
            label={i18n.t('desk.shop.worth')}
            unit={i18n.t('desk.shop.yuan')}
            one={100}
            value={item.fen}
            onChange={(fen) => fen !== undefined && change(nth, { fen })}
          />
          {items.length === 1 ? null : (
            <KeyButton
              look="quiet"
              label={`${i18n.t('common.remove')} ${item.name}`}
              onClick={() => onChange({ ...value, items: items.filter((_, at) => at !== nth) })}
            >
              ×
            </KeyButton>
          )}
        </div>
      ))}
      <div className={styles.line}>
        {items.length >= MOST ? null : (
          <KeyButton
            look="quiet"
            onClick={() =>
              onChange({ ...value, items: [...items, { name: i18n.t('desk.shop.gift'), fen: 1000 }] })
            }
          >
            {i18n.t('common.add')}
          </KeyButton>
        )}
        <label className={styles.number}>
          <span>{i18n.t('desk.shop.ifMissing')}</span>
          <select
            className={styles.field}
            value={missing}
            onChange={(event) =>
              onChange({ ...value, missing: event.target.value === 'repay' ? 'repay' : 'resend' })
            }
          >
            <option value="resend">{i18n.t('desk.shop.sendAgain')}</option>
            <option value="repay">{i18n.t('desk.shop.payFor')}</option>
          </select>
        </label>
      </div>
    </>
  );
}
