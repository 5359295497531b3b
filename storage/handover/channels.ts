/** Where a handover is pasted, and what one message may hold there. */

export const CHANNELS = ['wecom', 'wecomMarkdown', 'dingtalk', 'feishu'] as const;
export type Channel = (typeof CHANNELS)[number];

export type Room = {
  limit: number;
  /** How much of the limit a text takes. */
  sizeOf: (text: string) => number;
  unit: 'bytes' | 'characters';
};

const encoder = new TextEncoder();
const bytes = (limit: number): Room => ({
  limit,
  sizeOf: (text) => encoder.encode(text).length,
  unit: 'bytes',
});

/** WeCom's documentation of group robots: a text holds 2,048 bytes of UTF-8, Markdown 4,096. */
const WECOM_TEXT = bytes(2048);

export const ROOMS: Record<Channel, Room> = {
  wecom: WECOM_TEXT,
  wecomMarkdown: bytes(4096),
  // Counted in UTF-16 units, which are never fewer than characters however those are counted.
  dingtalk: { limit: 2000, sizeOf: (text) => text.length, unit: 'characters' },
  // For Feishu's plain text no limit with a source is known; the strictest known one is taken, and said to be that.
  feishu: WECOM_TEXT,
};
