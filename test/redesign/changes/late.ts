import type { LabelKey } from '@/entrypoints/console.content/reader/page-map';
import type { FactKey } from '@/entrypoints/console.content/reader/types';
import type { Change } from '../draft';
import { fieldsOf, takeOut } from '../fields';

/** What the consoles show where a value is still to come. */
const PLACEHOLDERS = ['', '-', '--', '—', '…'];
/** What is told from other facts is late with them. */
const FROM: Partial<Record<LabelKey, readonly FactKey[]>> = {
  statusText: ['status', 'goodsState', 'afterSaleType'],
  reasonText: ['reason'],
  returnParcel: ['returnCourier', 'returnTrackingNo', 'goodsState'],
  outParcel: ['courier', 'trackingNo'],
};
/** Facts whose value may be any words: behind a label left alone, a person too takes the words on the next line for it. */
const WORDS: readonly string[] = [
  'statusText',
  'reasonText',
  'itemTitle',
  'shopName',
  'courier',
  'returnCourier',
];
/** Without its number a page is another page, and a row is no row. */
const NUMBERS: readonly string[] = ['orderId', 'afterSaleId'];

/** Some values have not come yet: what is not there is missed, and nothing else is taken for it. */
export const late: Change = {
  name: 'late',
  apply({ tree, words, late: missing, saved, told }, random) {
    const core = saved.shape.kind === 'case' ? saved.shape.core.filter((key) => told[0]?.facts.has(key)) : [];
    const all = fieldsOf(tree, words);
    const said = (key: FactKey) => all.filter(({ word }) => words.keyOf(word) === key).length;
    for (const { word, joined, label, value } of all) {
      const key = words.keyOf(word) as FactKey | null;
      if (!key || NUMBERS.includes(key) || words.headings.has(word) || !random.chance(0.3)) continue;
      const lost = [key, ...(FROM[key] ?? [])];
      // A page with nothing but its number on it is one that is still to come, and is not read at all.
      if (core.length > 0 && core.every((one) => missing.has(one) || lost.includes(one))) continue;
      for (const one of lost) missing.add(one);
      // What the page's history says of it speaks where the page itself is silent, and rightly so.
      const typed = !WORDS.includes(key) && said(key) === 1;
      const nothing = random.pick(typed ? PLACEHOLDERS : PLACEHOLDERS.slice(1));
      if (joined) label.leaf.text = `${word}：${nothing}`;
      else if (value && random.chance(0.5)) value.leaf.text = nothing;
      else {
        if (value) takeOut(value);
        if (said(key) > 1) label.leaf.text = `${word}：${nothing}`;
        else if (!typed || random.chance(0.5)) takeOut(label);
      }
    }
  },
};
