/** The handover as one text for a group chat. Pure; words come in. */
import { wallClock } from '@/rules';
import type { Handover, HandoverLine, HandoverSection, Severity } from '../kinds';
import { masked } from './mask';

export type HandoverTextWords = {
  /** `【交接 11-22 早→晚】` from the day in Shanghai as `11-22`. */
  head: (day: string, from: string, to: string) => string;
  section: (section: HandoverSection) => string;
  severity: (severity: Severity) => string;
  /** How far off the end is: `2时`, `已过点`. Ms left. */
  left: (ms: number) => string;
  /** `下一步：同意退款（陈）`; who may be ''. */
  next: (what: string, who: string) => string;
  /** `万一：有破损→拍照` */
  ifThen: (what: string) => string;
  /** `链 K7QF-2M9D·1234` */
  foot: (code: string) => string;
};

/** `code`: the short code of the writer's chain at that moment; null while nothing was ever written. */
export type HandoverHead = Pick<Handover, 'at' | 'from' | 'to' | 'lines'> & { code: string | null };

/** `11-22` in Shanghai. */
const dayOf = (at: number) => wallClock(at).slice(5, 10);

/** Cases of ours or of others that are not done; promises and things to watch are beside them. */
const UNFINISHED: readonly HandoverSection[] = ['unfinished', 'dueSoon', 'waitBuyer', 'waitCourier'];
/** Counted in the first line even when there are none; the others when there are some. */
const ALWAYS: readonly HandoverSection[] = ['dueSoon', 'waitBuyer'];
const SOMETIMES: readonly HandoverSection[] = ['waitCourier', 'promises', 'money', 'watch'];

/**
 * First `【交接 11-22 早→晚】未完 9 · 临期 3 · 等买家 4`, where 未完 is all cases not done and the others say
 * how many of them stand where; then one line each, numbered; at the foot the code of the chain, which outside of
 * this machine shows later that the log was not rewritten.
 */
export function handoverBlocks(handover: HandoverHead, words: HandoverTextWords): string[] {
  const { lines, code, at } = handover;
  return [
    titleOf(handover, words) + sectionCounts(lines, words),
    ...lines.map((line, index) => [markOf(line, index + 1, at, words), ...partsOf(line, words)].join('|')),
    ...(code === null ? [] : [words.foot(code)]),
  ];
}

/** The same as one text, as it is kept. */
export const handoverText = (handover: HandoverHead, words: HandoverTextWords): string =>
  handoverBlocks(handover, words).join('\n');

/** The blocks of a kept text: each is one line. */
export const blocksOf = (text: string): string[] => text.split('\n');

export const titleOf = ({ at, from, to }: HandoverHead, words: HandoverTextWords): string =>
  words.head(dayOf(at), oneLine(from), oneLine(to));

/** `未完 9 · 临期 3 · 等买家 4` */
export function sectionCounts(lines: readonly HandoverLine[], words: HandoverTextWords): string {
  const numberIn = (sections: readonly HandoverSection[]) =>
    lines.filter(({ section }) => sections.includes(section)).length;
  return [
    `${words.section('unfinished')} ${numberIn(UNFINISHED)}`,
    ...[...ALWAYS, ...SOMETIMES.filter((section) => numberIn([section]) > 0)].map(
      (section) => `${words.section(section)} ${numberIn([section])}`,
    ),
  ].join(' · ');
}

/** How a line begins: `①急·临期 2时`. */
export function markOf(
  { severity, section, dueAt }: HandoverLine,
  number: number,
  at: number,
  words: HandoverTextWords,
): string {
  const left = dueAt === null ? '' : ` ${words.left(dueAt - at)}`;
  return `${circled(number)}${words.severity(severity)}·${words.section(section)}${left}`;
}

/** Summary, next step and what-if as they stand in a line, those that were said; no number in them can be looked up. */
export function partsOf({ summary, next, who, ifThen }: HandoverLine, words: HandoverTextWords): string[] {
  const [said, step, doer, risk] = [summary, next, who, ifThen].map(oneLine) as [
    string,
    string,
    string,
    string,
  ];
  return [said, step === '' ? '' : words.next(step, doer), risk === '' ? '' : words.ifThen(risk)].filter(
    (part) => part !== '',
  );
}

/** One case is one line, whatever was typed into it; and masked, whoever typed it. */
const oneLine = (text: string) => masked(text.replace(/\s*[\r\n]+\s*/g, ' ').trim());

/** ① … ⑳, then `21.`: the circled ones end there in the fonts of chat windows. */
const circled = (number: number) => (number <= 20 ? String.fromCodePoint(0x245f + number) : `${number}.`);
