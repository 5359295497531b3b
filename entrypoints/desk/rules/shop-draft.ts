/** What the shop form begins with, and what is made of it. Days are Shanghai's, money is fen. */
import {
  type Book,
  checkPromises,
  exampleOf,
  type Pack,
  PROMISE_KINDS,
  PROMISE_WORDS,
  type PromiseKind,
  type PromiseTrouble,
  type ShopPromises,
  shopPack,
  stackPacks,
  type Trial,
  trialOf,
  wallClock,
} from '@/rules';

/** What a person changed in the case beside a promise. */
export type TrialFacts = Partial<Record<PromiseKind, Trial['facts']>>;

/** A promise as it is first switched on. */
export const STARTS: { [Kind in PromiseKind]: NonNullable<ShopPromises[Kind]> } = {
  noReason: { days: 60, excludedToo: false },
  refundOnly: { upTo: 2000 },
  damaged: { grants: ['resend'] },
  freight: { out: false, back: true },
  shipping: { hours: 24 },
  carrier: { names: ['顺丰'] },
  gifts: { items: [{ name: '赠品', fen: 1000 }], missing: 'resend' },
  priceGuard: { days: 30 },
  invoice: { days: 3 },
  damages: [{ act: 'ifLateShip', rate: 0.1, max: 20_000 }],
};

/** @param now epoch ms */
export function emptyShop(now: number): ShopPromises {
  const today = wallClock(now).slice(0, 10);
  return {
    code: codeOf(''),
    name: '',
    shops: [],
    platforms: [],
    from: today,
    checkedOn: today,
    source: { title: '', url: '' },
    ladder: [],
    examples: [],
  };
}

/** A short code that stays the same for the same name (FNV-1a), so that a form saved twice replaces its pack. */
export function codeOf(name: string): string {
  let hash = 0x811c9dc5;
  for (const letter of name.trim()) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36).toUpperCase().slice(0, 8);
}

/** The case beside a promise, with what a person changed in it. */
export function trialFor(kind: PromiseKind, shop: ShopPromises, changed: TrialFacts): Trial {
  const trial = trialOf(kind, shop);
  return { ...trial, facts: { ...trial.facts, ...changed[kind] } };
}

/** What a person had changed when the pack was saved, read back from its examples. */
export function changedIn(shop: ShopPromises): TrialFacts {
  const changed: TrialFacts = {};
  for (const kind of PROMISE_KINDS) {
    const example = shop.examples.find(({ name }) => name.zh === PROMISE_WORDS[kind].zh);
    if (example === undefined) continue;
    const { fields } = trialOf(kind, shop);
    changed[kind] = Object.fromEntries(
      fields.flatMap((key) => {
        const value = example.facts[key];
        if (value === undefined) return [];
        return [[key, key.endsWith('At') ? Date.parse(String(value)) : value]];
      }),
    );
  }
  return changed;
}

/** The book with the promises on top; `null` while they do not stack, such as half-typed days. */
export function bookWith(book: Book, shop: ShopPromises): Book | null {
  try {
    const others = book.packs.filter((pack) => pack.promises?.code !== shop.code);
    return stackPacks([...others, shopPack(shop, book)]);
  } catch {
    return null;
  }
}

export type Made = { pack: Pack | null; troubles: PromiseTrouble[] };

/** The pack with its worked cases as examples, or what stands in the way. */
export function packFrom(book: Book, shop: ShopPromises, changed: TrialFacts): Made {
  const troubles = checkPromises(shop, book);
  const stacked = troubles.length === 0 ? bookWith(book, shop) : null;
  if (stacked === null) return { pack: null, troubles };
  const examples = PROMISE_KINDS.flatMap((kind) =>
    shop[kind] === undefined
      ? []
      : (exampleOf(PROMISE_WORDS[kind], trialFor(kind, shop, changed), stacked) ?? []),
  );
  return { pack: shopPack({ ...shop, examples }, book), troubles };
}
