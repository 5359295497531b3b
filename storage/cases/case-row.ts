import type { Platform } from '@/rules';
import type { CaseKey, CaseRow } from '../kinds';
import type { DeskDb } from '../store/db';

export type CaseIds = {
  platform: Platform;
  shop: string;
  orderId: string | null;
  afterSaleId: string | null;
};

/** `platform|shop|after-sale id`, else `platform|shop|o:order id`; null when the page showed neither id. */
export function caseKeyOf({ platform, shop, orderId, afterSaleId }: CaseIds): CaseKey | null {
  const id = afterSaleId ?? (orderId === null ? null : `o:${orderId}`);
  // The bar parts the key, so a shop's own bar becomes the full-width one.
  return id === null ? null : `${platform}|${shop.replaceAll('|', '｜')}|${id}`;
}

/** The case by its key, or by one it had before its shop was read. */
export async function rowOf(db: DeskDb, key: CaseKey): Promise<CaseRow | undefined> {
  return (await db.cases.get(key)) ?? (await db.cases.where('formerKeys').equals(key).first());
}

/**
 * Taobao and Tmall shops work in one console with one numbering, and a page without the badge does not say
 * which of the two its shop is. So a case is looked for on both, and is known to be Tmall's once one page said so.
 */
const ONE_CONSOLE: readonly Platform[] = ['taobao', 'tmall'];

/** The platforms whose numbers are the same numbers. */
const sitesOf = (platform: Platform): readonly Platform[] =>
  ONE_CONSOLE.includes(platform) ? ONE_CONSOLE : [platform];

/** Where a number may be found in the indexes `[platform+…Id]`; nowhere when it was not read. */
export const placesOf = (platform: Platform, id: string | null): [Platform, string][] =>
  id === null ? [] : sitesOf(platform).map((site) => [site, id]);

/** One name for all of them. */
export const siteOf = (platform: Platform): Platform => sitesOf(platform)[0] ?? platform;

/** Two shops that may be one: the same, or one of them was not read. */
export const maySameShop = (a: string, b: string): boolean => a === b || a === '' || b === '';

/** What of a case's key never changes: the console and the number, as `taobao|123` or `pdd|o:456`. */
export function siteOfKey(key: CaseKey): string {
  const [platform, , ...id] = key.split('|');
  return `${siteOf(platform as Platform)}|${id.join('|')}`;
}
