/** The handover as one text for a group chat. Pure; words come in. */
import { wallClock } from '@/rules';
import type { Handover, HandoverLine, HandoverSection } from '../kinds';

export type HandoverTextWords = {
  /** `【交接 11-22 早→晚】` from the day in Shanghai as `11-22`. */
  head: (day: string, from: string, to: string) => string;
  section: (section: HandoverSection) => string;
  /** How a line begins: `临期2h` from its section and the ms left; null = no end is known. */
  mark: (section: HandoverSection, left: number | null) => string;
};

export type HandoverHead = Pick<Handover, 'at' | 'from' | 'to' | 'lines'>;

/** `11-22` in Shanghai. */
const dayOf = (at: number) => wallClock(at).slice(5, 10);

/** Cases of ours or of others that are not done; promises and things to watch are beside them. */
const UNFINISHED: readonly HandoverSection[] = ['unfinished', 'dueSoon', 'waitBuyer', 'waitCourier'];
/** Counted in the first line even when there are none; the others when there are some. */
const ALWAYS: readonly HandoverSection[] = ['dueSoon', 'waitBuyer'];
const SOMETIMES: readonly HandoverSection[] = ['waitCourier', 'promises', 'watch'];

/**
 * First `【交接 11-22 早→晚】未完 9 · 临期 3 · 等买家 4`, where 未完 is all cases not done and the others say
 * how many of them stand where; then one line each, numbered.
 */
export function handoverText({ at, from, to, lines }: HandoverHead, words: HandoverTextWords): string {
  const numberIn = (sections: readonly HandoverSection[]) =>
    lines.filter(({ section }) => sections.includes(section)).length;
  const counts = [
    `${words.section('unfinished')} ${numberIn(UNFINISHED)}`,
    ...ALWAYS.map((section) => `${words.section(section)} ${numberIn([section])}`),
    ...SOMETIMES.filter((section) => numberIn([section]) > 0).map(
      (section) => `${words.section(section)} ${numberIn([section])}`,
    ),
  ];
  const first = `${words.head(dayOf(at), from, to)}${counts.join(' · ')}`;
  return [first, ...lines.map((line, index) => textLine(line, index + 1, at, words))].join('\n');
}

function textLine(line: HandoverLine, number: number, at: number, words: HandoverTextWords): string {
  const mark = words.mark(line.section, line.dueAt === null ? null : line.dueAt - at);
  // One case is one line, whatever was typed into it.
  return `${circled(number)}${mark}|${line.text.replace(/\s*[\r\n]+\s*/g, ' ')}`;
}

/** ① … ⑳, then `21.`: the circled ones end there in the fonts of chat windows. */
const circled = (number: number) => (number <= 20 ? String.fromCodePoint(0x245f + number) : `${number}.`);
