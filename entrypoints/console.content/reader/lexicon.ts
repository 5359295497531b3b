import { type LabelKey, type PageShape, type Section, wordsOf } from './page-map';

/** A word the scanner knows: a fact's label, a section's heading, or a word that only ends the value before it. */
export type Word = { text: string; needsColon: boolean; key: LabelKey | null; section: Section | null };
/** By the code of the first character: a string per character would be garbage by the thousand. */
export type Lexicon = Map<number, Word[]>;

/** Labels of things that are not read (people, addresses, prose), or that close the value before them. */
const CLOSING =
  '买家 买家昵称 买家会员名 买家留言 昵称 收货人 收货人姓名 收件人 联系人 联系电话 手机号 手机: 电话: 地址: 收货地址 联系地址 ' +
  '退货地址 默认退货地址 商家确认收货地址 退货说明 售后申请说明 退款说明 说明 处理说明 平台建议 商家备注 备注 ' +
  '物流轨迹 物流信息 单价 商品总价 商品编码 商家编码 规格 商品规格 创建时间 成交时间 订单成交时间 下单时间 ' +
  '退货单号 联系消费者 查看详情 添加备注 快递公司 快递单号';

function wordOf(text: string, key: LabelKey | null, section: Section | null = null): Word {
  const needsColon = text.endsWith(':');
  return { text: needsColon ? text.slice(0, -1) : text, needsColon, key, section };
}

function add(lexicon: Lexicon, word: Word): void {
  const first = word.text.charCodeAt(0);
  const bucket = lexicon.get(first) ?? [];
  const known = bucket.find((w) => w.text === word.text);
  // A word may be a label and a heading; of two meanings as a label the first added stands.
  if (known) known.section ??= word.section;
  else bucket.push(word);
  lexicon.set(first, bucket);
}

function build(shape: PageShape): Lexicon {
  const lexicon: Lexicon = new Map();
  for (const [key, words] of Object.entries(shape.labels)) {
    for (const word of wordsOf(words)) add(lexicon, wordOf(word, key as LabelKey));
  }
  for (const section of shape.sections) {
    for (const word of wordsOf(section.headings)) add(lexicon, wordOf(word, null, section));
    for (const words of Object.values(section.labels ?? {})) {
      for (const word of wordsOf(words)) add(lexicon, wordOf(word, null));
    }
  }
  for (const word of wordsOf(CLOSING)) add(lexicon, wordOf(word, null));
  for (const bucket of lexicon.values()) bucket.sort((a, b) => b.text.length - a.text.length);
  return lexicon;
}

const built = new WeakMap<PageShape, Lexicon>();

/** The words of a page kind by first character, longest first. */
export function lexiconOf(shape: PageShape): Lexicon {
  const known = built.get(shape);
  if (known) return known;
  const lexicon = build(shape);
  built.set(shape, lexicon);
  return lexicon;
}

/** What a label means under a heading. */
export function meaning(word: Word, section: Section | null): LabelKey | null {
  for (const [key, words] of Object.entries(section?.labels ?? {})) {
    if (wordsOf(words).includes(word.text)) return key as LabelKey;
  }
  return word.key;
}
