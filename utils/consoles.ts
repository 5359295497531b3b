/**
 * Where the consoles are: the one list behind the manifest's matches and behind the question whose word the
 * background believes. What is read there is the reader's own matter (`reader/maps`); a test holds the two together.
 */
import type { Platform } from '@/rules';

/**
 * As narrow as a single-page console allows: a path only where the console never leaves it. Of the old order
 * pages only the two that are the seller's alone: an agent's own shopping is none of ours.
 */
export const CONSOLE_MATCHES = [
  'https://qn.taobao.com/*',
  'https://myseller.taobao.com/*',
  'https://trade.taobao.com/trade/itemlist/list_sold_items.htm*',
  'https://trade.taobao.com/trade/detail/trade_order_detail.htm*',
  'https://refund2.taobao.com/dispute/*',
  'https://refund2.tmall.com/dispute/*',
  'https://mms.pinduoduo.com/*',
  'https://fxg.jinritemai.com/ffa/*',
  'https://shop.jd.com/jdm/*',
  'https://porder.shop.jd.com/order/*',
  'https://trade-order-jdm.jd.com/*',
];

/** The chat beside Pinduoduo's console; of it at most the box somebody types in is read (`chat.content/`). */
export const CHAT_MATCHES = ['https://mms.pinduoduo.com/chat-merchant/*'];

/** Busy all day, and no case stands there. */
export const NO_CONSOLE_MATCHES = [...CHAT_MATCHES, 'https://mms.pinduoduo.com/mms-chat/*'];

/** Hosts whose consoles serve parts of a page from frames; anywhere else a frame is not the console. */
export const FRAMED_HOSTS = ['qn.taobao.com', 'myseller.taobao.com'];

type Script = { matches?: string[] | undefined; all_frames?: boolean | undefined };

/**
 * A content script's entry of the manifest, parted: frames get the script only where a console has any. Elsewhere
 * each of a page's frames (advertising, help, chat) would load it to find out that it is not wanted.
 */
export function partFrames<T extends Script>(script: T): T[] {
  const { all_frames, matches = [], ...rest } = script;
  if (!all_frames) return [script];
  const isFramed = (match: string) => FRAMED_HOSTS.includes(new URL(match).host);
  const framed = { ...rest, matches: matches.filter(isFramed), all_frames } as T;
  const plain = { ...rest, matches: matches.filter((match) => !isFramed(match)) } as T;
  return [framed, plain].filter((part) => part.matches?.length);
}

/** Consoles read after descriptions and other people's code, never yet held against a live page. */
const UNPROVEN: readonly Platform[] = ['douyin', 'jd'];

/** Whether the reading of a platform's console was ever held against a live page; where not, surfaces say so. */
export const isProven = (platform: Platform): boolean => !UNPROVEN.includes(platform);
