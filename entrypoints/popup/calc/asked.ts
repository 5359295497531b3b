/** What a query asks to have worked out, if it does: the words of the trade, then the facts. Pure. */
import type { FactKey, FactValue } from '@/rules';
import { normalised } from '../../shared/search/normalise';
import { type Typed, typedMoment } from './signed-at';
import { VOCABULARY } from './vocabulary';

export type Told = Partial<Record<FactKey, FactValue>>;

export type Asked =
  | { calc: 'sevenDays'; signed: Typed | null; told: Told }
  | { calc: 'lateShip'; act: 'ifLateShip' | 'ifStockOut'; told: Told }
  | { calc: 'freight'; told: Told };

const SEVEN = /^(七天|七日|7\s*天|7d|seven|qitian|qtwly|qt)(?![a-z])/;
const LATE = /^(延迟发货|延期发货|晚发货?|超时发货|没按时发货|late|yanchifahuo|ycfh|yqfh)(?![a-z])/;
const STOCK = /^(缺货|无货|没货|stockout|quehuo)(?![a-z])/;
const FREIGHT = /^(运费|邮费|freight|postage|yunfei|yf)(?![a-z险])/;

/** @param now epoch ms, by which a day without a year is told */
export function asked(query: string, now: number): Asked | null {
  const text = normalised(query.trim());
  const seven = SEVEN.exec(text);
  if (seven !== null) {
    const rest = text.slice(seven[0].length);
    return { calc: 'sevenDays', signed: typedMoment(rest, now), told: platformOnly(told(rest)) };
  }
  const late = LATE.exec(text);
  if (late !== null)
    return { calc: 'lateShip', act: 'ifLateShip', told: withAmount(text.slice(late[0].length)) };
  const stock = STOCK.exec(text);
  if (stock !== null)
    return { calc: 'lateShip', act: 'ifStockOut', told: withAmount(text.slice(stock[0].length)) };
  const freight = FREIGHT.exec(text);
  return freight === null ? null : { calc: 'freight', told: told(text.slice(freight[0].length)) };
}

const WORDS = VOCABULARY.flatMap((said) =>
  [...said.zh, ...said.en].map((word) => ({ word: normalised(word), said })),
).toSorted((a, b) => b.word.length - a.word.length);

/** The facts said in a text, wherever they stand; of two that contradict each other the later one. */
function told(text: string): Told {
  const facts: Told = {};
  let rest = text;
  const found: { at: number; fact: FactKey; value: FactValue }[] = [];
  for (const { word, said } of WORDS) {
    for (let at = rest.indexOf(word); at !== -1; at = rest.indexOf(word)) {
      found.push({ at, fact: said.fact, value: said.value });
      // A longer word hides the shorter ones in it: 不包邮 says nothing of 包邮.
      rest = rest.slice(0, at) + ' '.repeat(word.length) + rest.slice(at + word.length);
    }
  }
  for (const { fact, value } of found.toSorted((a, b) => a.at - b.at)) facts[fact] = value;
  const hours = /(\d{1,3})\s*(?:小时|h)/.exec(text);
  if (hours !== null) facts.shipPromiseHours = Number(hours[1]);
  return facts;
}

function withAmount(text: string): Told {
  const facts = told(text);
  const amount = /(?<![\d.])(\d{1,7})(?:\.(\d{1,2}))?(?![\d.]|\s*(?:小时|h))/.exec(text);
  if (amount === null) return facts;
  return { ...facts, paidAmount: Number(amount[1]) * 100 + Number((amount[2] ?? '').padEnd(2, '0')) };
}

const platformOnly = ({ platform }: Told): Told => (platform === undefined ? {} : { platform });
