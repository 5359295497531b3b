import { useDeferredValue, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { inTongue } from '@/components/words';
import {
  type Book,
  checkPromises,
  type Pack,
  PROMISE_KINDS,
  type PromiseKind,
  type PromiseTrouble,
  parsePack,
  type ShopPromises,
} from '@/rules';
import styles from './shop.module.css';
import { bookWith, changedIn, codeOf, emptyShop, packFrom } from './shop-draft';
import { ShopHead } from './shop-head';
import { ShopLadder } from './shop-ladder';
import { ShopRow } from './shop-row';

type Props = {
  /** The book without these promises. */
  book: Book;
  /** The promises of a pack that is opened again; absent for a new one. */
  start?: ShopPromises;
  now: number;
  /** Takes the finished pack on to be looked at before it is switched on. */
  onReady: (pack: Pack) => void;
  onLeave: () => void;
};

const without = (shop: ShopPromises, kind: keyof ShopPromises): ShopPromises => {
  const { [kind]: _, ...rest } = shop;
  return rest as ShopPromises;
};

/** A shop's own promises as a form, each with a case beside it; they become a pack of rules. */
export function ShopForm({ book, start, now, onReady, onLeave }: Props) {
  const [shop, setShop] = useState(() => start ?? emptyShop(now));
  const [changed, setChanged] = useState(() => (start === undefined ? {} : changedIn(start)));
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  // Stacking the whole book takes longer than a key press.
  const settled = useDeferredValue(shop);
  const withPack = useMemo(() => bookWith(book, settled), [book, settled]);
  const troubles = useMemo(() => checkPromises(shop, book), [shop, book]);
  const wrongAt = (...places: PromiseTrouble['at'][]) =>
    troubles.filter(({ at }) => places.includes(at)).map(({ words }) => inTongue(words));

  const change = (part: Partial<ShopPromises>) => {
    const next = { ...shop, ...part };
    const named = start === undefined ? { ...next, code: codeOf(next.name) } : next;
    setShop(named.to === undefined ? without(named, 'to') : named);
  };
  const promise = <Kind extends PromiseKind>(kind: Kind, value: ShopPromises[Kind] | undefined) =>
    setShop(value === undefined ? without(shop, kind) : { ...shop, [kind]: value });

  const finish = () => {
    setTried(true);
    const { pack } = packFrom(book, shop, changed);
    if (pack === null) return;
    const parsed = parsePack(pack);
    if (parsed.ok) onReady(parsed.value);
    else setRefused(inTongue(parsed.words));
  };

  return (
    <section className={styles.form} aria-label={i18n.t('desk.shop.title')}>
      <header className={styles.line}>
        <h2 className={styles.title}>{i18n.t('desk.shop.title')}</h2>
        <span className={styles.small}>{i18n.t('desk.shop.hint')}</span>
      </header>
      <ShopHead
        shop={shop}
        troubles={tried ? wrongAt('name', 'days', 'source') : wrongAt('days')}
        onChange={change}
      />
      {PROMISE_KINDS.map((kind) => (
        <ShopRow
          key={kind}
          kind={kind}
          shop={shop}
          changed={changed}
          book={book}
          withPack={withPack}
          troubles={wrongAt(kind)}
          onChange={(value) => promise(kind, value)}
          onTry={(facts) => setChanged({ ...changed, [kind]: { ...changed[kind], ...facts } })}
        />
      ))}
      <ShopLadder
        ladder={shop.ladder}
        troubles={wrongAt('ladder')}
        onChange={(ladder) => change({ ladder })}
      />
      <footer className={styles.line}>
        <KeyButton look="main" onClick={finish}>
          {i18n.t('desk.shop.next')}
        </KeyButton>
        <KeyButton look="quiet" onClick={onLeave}>
          {i18n.t('common.cancel')}
        </KeyButton>
        <span role="alert" className={styles.wrong}>
          {refused ?? (tried && troubles.length > 0 ? i18n.t('desk.shop.mend', { n: troubles.length }) : '')}
          {tried ? wrongAt('nothing').join('') : ''}
        </span>
      </footer>
    </section>
  );
}
