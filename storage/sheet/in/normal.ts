/** Cells in our normal form. Whatever cannot be read for certain is null, and stays with the line as it was. */
import type { Platform } from '@/rules';
import type { RawCell } from './types';

const two = (n: number) => String(n).padStart(2, '0');

/** A cell as text: what cannot be seen is gone, an apostrophe that kept it from running too. */
export function cellText(cell: RawCell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return dayOfDate(cell) ?? '';
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if (typeof cell === 'number') return String(cell);
  return (
    cell
      // A sheet keeps an id from becoming a number as ="123".
      .replace(/^=?"([^"]*)"$/, '$1')
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b\u200e\u200f\u2060\ufeff]/g, '')
      .replace(/^'$/, '')
      .replace(/^'(?='*(?:\s*[=+\-@＝＋－＠]|[\t\r\n]))/, '')
      .trim()
  );
}

/** A number whose last digits a spreadsheet has thrown away: over 15 of them, or written 1.23E+18. */
export const hasLostDigits = (cell: RawCell): boolean =>
  typeof cell === 'number'
    ? Math.abs(cell) >= 1e15
    : typeof cell === 'string' && /^['"=\s]*[+-]?\d+(?:\.\d+)?e\+?\d+["\s]*$/i.test(cell.normalize('NFKC'));

/** An id without what sticks to it in sheets: spaces, quotes, `#`, `.0`, a label before it. */
export function idOf(cell: RawCell): string | null {
  const text = cellText(cell)
    .normalize('NFKC')
    .replace(/[\s\p{Cf}'"`#=]/gu, '')
    .replace(/^(?:订单|售后|退款|快递|物流|运)?(?:编号|单号|号):/, '')
    .replace(/^(\d+)\.0+$/, '$1');
  return /^(?=.*\d)[\da-z][\da-z-]{3,39}$/i.test(text) ? text : null;
}

/** As Excel leaves an id that was a number once: eighteen digits and more, zeros from the sixteenth on. */
export const maybeRounded = (id: string): boolean => /^\d{15}0{3,}$/.test(id);

/** `1234.50` out of ¥1,234.5 or a number; null for what is no sum, or has a part of a fen. */
export function moneyOf(cell: RawCell): string | null {
  const yuan = typeof cell === 'number' ? cell : Number(moneyText(cellText(cell)) ?? Number.NaN);
  if (!Number.isFinite(yuan) || Math.abs(yuan) > 1e9) return null;
  const fen = Math.round(yuan * 100);
  if (Math.abs(yuan * 100 - fen) > 1e-4) return null;
  return `${fen < 0 ? '-' : ''}${Math.trunc(Math.abs(fen) / 100)}.${two(Math.abs(fen) % 100)}`;
}

function moneyText(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/[\s,¥￥$]|元$|rmb|cny/gi, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : null;
}

/** Serials of Excel's calendar that are days of this century; 25569 is 1970-01-01. */
const isSerial = (n: number) => n >= 36526 && n < 73051;
const dayOfSerial = (serial: number) => dayOfDate(new Date(Math.round((serial - 25569) * 86_400) * 1000));

/**
 * `2025-01-08`, or with a time `2025-01-08 21:05`, out of 2025/1/8, 2025年1月8日, 20250108, 45665 or a date cell; as
 * Shanghai's clock showed it. Null for what leaves the year or the order of its parts open.
 */
export function dayOf(cell: RawCell): string | null {
  if (cell instanceof Date) return dayOfDate(cell);
  if (typeof cell === 'number') return isSerial(cell) ? dayOfSerial(cell) : null;
  const text = cellText(cell).normalize('NFKC');
  if (/^\d{5}(\.\d+)?$/.test(text)) return isSerial(Number(text)) ? dayOfSerial(Number(text)) : null;
  const parts =
    /^(\d{4})(?:[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})日?|(\d{2})(\d{2}))(?:(?:\s*|T)(\d{1,2})[:时](\d{1,2})(?:[:分]\d{1,2}(?:\.\d+)?)?[分秒Z]?)?$/.exec(
      text,
    );
  if (parts === null) return null;
  const [, year, month, day, glued, gluedDay, hour = '0', minute = '0'] = parts;
  const numbers = [year, month ?? glued, day ?? gluedDay, hour, minute].map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const at = new Date(Date.UTC(numbers[0], numbers[1] - 1, numbers[2], numbers[3], numbers[4]));
  const isReal =
    at.getUTCMonth() === numbers[1] - 1 && at.getUTCDate() === numbers[2] && at.getUTCHours() === numbers[3];
  return isReal ? dayOfDate(at) : null;
}

/** A date cell has no zone: its parts are in the UTC parts of the Date. */
function dayOfDate(date: Date): string | null {
  if (Number.isNaN(date.getTime())) return null;
  const [day, time = ''] = date.toISOString().split('T');
  return time.startsWith('00:00') ? `${day}` : `${day} ${time.slice(0, 5)}`;
}

/** Maps, not objects: a cell may say `constructor`. */
const PLATFORMS = new Map<string, Platform>([
  ['淘宝', 'taobao'],
  ['taobao', 'taobao'],
  ['天猫', 'tmall'],
  ['tmall', 'tmall'],
  ['拼多多', 'pdd'],
  ['pdd', 'pdd'],
  ['抖店', 'douyin'],
  ['抖音', 'douyin'],
  ['抖音小店', 'douyin'],
  ['douyin', 'douyin'],
  ['京东', 'jd'],
  ['京麦', 'jd'],
  ['jd', 'jd'],
]);

export function platformOf(text: string): Platform | null {
  const name = text.normalize('NFKC').trim().toLowerCase();
  return PLATFORMS.get(name) ?? PLATFORMS.get(name.replace(/(店铺?|平台|商城)$/, '')) ?? null;
}

const TYPES = new Map([
  ['仅退款', 'refundOnly'],
  ['只退款', 'refundOnly'],
  ['退款不退货', 'refundOnly'],
  ['退货退款', 'returnRefund'],
  ['退款退货', 'returnRefund'],
  ['退货并退款', 'returnRefund'],
  ['换货', 'exchange'],
  ['补寄', 'resend'],
  ['补发', 'resend'],
  ['维修', 'repair'],
]);

/** The after-sale type by the name the rules have for it; other words stay the shop's. */
export const typeOf = (text: string): string => TYPES.get(text.normalize('NFKC').trim()) ?? text;
