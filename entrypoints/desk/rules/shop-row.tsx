import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { inTongue } from '@/components/words';
import { type Book, PROMISE_WORDS, type PromiseKind, type ShopPromises, type Trial } from '@/rules';
import styles from './shop.module.css';
import { STARTS, type TrialFacts, trialFor } from './shop-draft';
import { type FieldsOf, SHOP_FIELDS } from './shop-fields';
import { ShopTick } from './shop-tick';
import { ShopTrial } from './shop-trial';

type Props<Kind extends PromiseKind> = {
  kind: Kind;
  shop: ShopPromises;
  changed: TrialFacts;
  book: Book;
  withPack: Book | null;
  troubles: string[];
  /** `undefined`: it is no longer promised. */
  onChange: (value: ShopPromises[Kind] | undefined) => void;
  onTry: (facts: Trial['facts']) => void;
};

/** One promise: on or off, what there is to say about it, and a case beside it. */
export function ShopRow<Kind extends PromiseKind>(props: Props<Kind>) {
  const { kind, shop, changed, book, withPack, troubles, onChange, onTry } = props;
  const value = shop[kind];
  const Fields: FieldsOf<Kind> = SHOP_FIELDS[kind];
  return (
    <Card label={inTongue(PROMISE_WORDS[kind])}>
      <div className={styles.row}>
        <div className={styles.said}>
          <ShopTick
            label={inTongue(PROMISE_WORDS[kind])}
            on={value !== undefined}
            onChange={(on) => onChange(on ? (STARTS[kind] as ShopPromises[Kind]) : undefined)}
          />
          {value === undefined ? (
            <span className={styles.small}>{i18n.t(`desk.shop.about.${kind}`)}</span>
          ) : (
            <div className={styles.fields}>
              <Fields value={value} onChange={onChange} book={book} />
            </div>
          )}
          {troubles.map((words) => (
            <p key={words} role="alert" className={styles.wrong}>
              {words}
            </p>
          ))}
        </div>
        {value === undefined ? null : (
          <ShopTrial trial={trialFor(kind, shop, changed)} book={book} withPack={withPack} onChange={onTry} />
        )}
      </div>
    </Card>
  );
}
