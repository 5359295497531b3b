/** What of a person a register may keep: a name by its first and last sign, numbers by their ends. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { SheetLine } from '../kinds';
import { rewriteNumbers } from '../locker/person-numbers';
import { base64url } from '../log/base64url';
import type { DeskDb } from '../store/db';

/** The name of the secret's row in `settings`: made here. It leaves only inside a backup of everything, since a restored register must still find its buyers. */
export const BUYER_SECRET = 'buyerSecret';

export const newSecret = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));

/** The secret of this database, or null while nobody's name was ever hashed. */
export async function readSecret(db: DeskDb): Promise<string | null> {
  const kept = (await db.settings.get(BUYER_SECRET))?.value;
  return typeof kept === 'string' ? kept : null;
}

type Buyer = NonNullable<SheetLine['buyer']>;

const encoder = new TextEncoder();
const folded = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .toLowerCase();

/** HMAC-SHA-256 of a name as it is compared, base64url. A name that was masked before it came says too little: ''. */
export const buyerHash = (name: string, secret: string): string =>
  /[*＊…]/.test(name) ? '' : base64url(hmac(sha256, encoder.encode(secret), encoder.encode(folded(name))));

/** Made once: making one takes longer than masking ten names. */
const SIGNS = new Intl.Segmenter();

/** `小**鱼`: enough to recognise in front of the console, too little to look up. */
export function maskName(name: string): string {
  const signs = [...SIGNS.segment(name.trim())].map(({ segment }) => segment);
  if (signs.length === 0) return '';
  return `${signs[0]}**${signs.length > 2 ? signs.at(-1) : ''}`;
}

export const buyerOf = (name: string, secret: string): Buyer => ({
  shown: maskName(name),
  hash: buyerHash(name, secret),
});

/** The same for many rows of one register, in which a buyer comes back. */
export function buyersOf(secret: string): (name: string) => Buyer {
  const known = new Map<string, Buyer>();
  return (name) => {
    const buyer = known.get(name) ?? buyerOf(name, secret);
    known.set(name, buyer);
    return buyer;
  };
}

/** Landlines with their area. Digits that go on to either side are another number: an order's, a parcel's. */
const LANDLINE = /(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/g;

const ends = (number: string): string => {
  const marks = number.replace(/[^\dXx]/g, '');
  return `${marks.slice(0, 3)}****${marks.slice(-4)}`;
};

/** Whole, in threes and fours, or in ones and twos. A sum before a date is parted otherwise, and stays. */
function isPartedAsNumbersAre(number: string): boolean {
  const parts = number.match(/\d+/g) ?? [];
  return (
    parts.length === 1 || parts.every(({ length }) => length >= 3) || parts.every(({ length }) => length <= 2)
  );
}

/** A free text with every number of a person made unreadable: `138****0000`; and how many there were. */
export function maskText(text: string): { text: string; masked: number } {
  let masked = 0;
  const written = (number: string) => {
    masked += 1;
    return ends(number);
  };
  const shown = rewriteNumbers(text, ({ kind, text: found, code, before }) => {
    const number = found.slice(code.length).normalize('NFKC');
    // Letters before it are a courier's: it is the number of a parcel.
    if (/[A-Za-z]/.test(before)) return found;
    return kind === 'mobile' && !isPartedAsNumbersAre(number) ? found : written(number);
  });
  return { text: shown.replace(LANDLINE, written), masked };
}
