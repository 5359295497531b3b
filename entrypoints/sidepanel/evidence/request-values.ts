/** What fills the places of a text that asks for evidence. */
import type { FactKey, Facts } from '@/rules';

/** The places by their names in the texts, and the fact each takes. What is asked for itself is filled apart. */
export const PLACE_FACTS: Readonly<Record<string, FactKey>> = {
  单号: 'trackingNo',
  退货单号: 'returnTrackingNo',
  订单号: 'orderId',
  商品: 'itemTitle',
};

/** A title on a page is a list of search words; its beginning is enough to know the goods by. */
const TITLE_SIGNS = 20;

/** The values at hand. Nothing of the buyer is among them. `what`: the evidence in words. */
export function requestValues(facts: Facts, what: string): Record<string, string> {
  const values: Record<string, string> = { 凭证: what };
  for (const [place, key] of Object.entries(PLACE_FACTS)) {
    const value = facts[key]?.value;
    if (typeof value === 'string')
      values[place] = [...value].slice(0, place === '商品' ? TITLE_SIGNS : 60).join('');
  }
  return values;
}
