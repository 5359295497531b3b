/**
 * What happened, in order, each line from one moment the page showed or one entry of the log. The words are Chinese
 * whatever the surface speaks: they go to a Chinese platform.
 */
import { wallClock } from '../engine/time.ts';
import type { FactKey, Facts } from '../facts/facts.ts';
import type { Offered } from './sentence.ts';

/** Said of a moment: who did what. A moment that is not here says nothing to a dispute. */
const HAPPENED = {
  paidAt: '买家付款',
  shippedAt: '商家发货',
  pickedUpAt: '快递揽收',
  signedAt: '快递显示签收',
  appliedAt: '买家申请售后',
  agreedAt: '商家同意售后申请',
  refusedAt: '商家拒绝售后申请',
  returnShippedAt: '买家寄出退货',
  returnSignedAt: '退货快递显示签收',
  platformAskedAt: '申请平台介入',
} as const satisfies Partial<Record<FactKey, string>>;
type Moment = keyof typeof HAPPENED;

/** An entry of the log that may be told: what somebody did, or saw the console say. `at`: epoch ms. */
export type Told = { id: string; at: number } & (
  | { kind: 'call'; reached: boolean; text: string }
  | { kind: 'status'; text: string }
);

const toldText = (told: Told): string => {
  const text = told.text.trim();
  if (told.kind === 'status') return text === '' ? '' : `平台页面显示“${text}”`;
  const call = told.reached ? '致电买家，已接通' : '致电买家，未接通';
  return text === '' ? call : `${call}：${text}`;
};

/** `11月3日 09:05`, Asia/Shanghai. */
function dayAndTime(at: number): string {
  const [day = '', time = ''] = wallClock(at).split('T');
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日 ${time}`;
}

/** The dated lines, oldest first; of the same minute facts come before entries. */
export function timeline(facts: Facts, entries: readonly Told[] = []): Offered[] {
  const moments = (Object.keys(HAPPENED) as Moment[]).flatMap((key) => {
    const at = facts[key]?.value;
    if (typeof at !== 'number') return [];
    return [
      {
        at,
        line: {
          text: `${dayAndTime(at)}，${HAPPENED[key]}${parcelOf(key, facts)}。`,
          from: { kind: 'fact', of: key } as const,
        },
      },
    ];
  });
  const told = entries
    .map((one) => ({ ...one, text: toldText(one) }))
    .filter(({ text }) => text !== '')
    .map(({ id, at, text }) => ({
      at,
      line: { text: `${dayAndTime(at)}，${ended(text)}`, from: { kind: 'entry', of: id } as const },
    }));
  return [...moments, ...told].sort((a, b) => a.at - b.at).map(({ line }) => line);
}

/** The parcel's number where it is known: what a moment of its journey can be held against. */
function parcelOf(key: Moment, facts: Facts): string {
  const [courier, number] =
    key === 'shippedAt' || key === 'pickedUpAt' || key === 'signedAt'
      ? [facts.courier, facts.trackingNo]
      : key === 'returnShippedAt' || key === 'returnSignedAt'
        ? [facts.returnCourier, facts.returnTrackingNo]
        : [];
  if (number === undefined) return '';
  return `（${[courier?.value, number.value].filter(Boolean).join(' ')}）`;
}

/** With its full stop, and as one line. */
function ended(text: string): string {
  const line = text.trim().replaceAll(/\s*\n\s*/g, '，');
  return /[。！？!?.]$/.test(line) ? line : `${line}。`;
}
