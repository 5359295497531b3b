import {
  type HandoverHead,
  type HandoverTextWords,
  markOf,
  partsOf,
  sectionCounts,
  titleOf,
} from './handover-text';

/**
 * The handover as Markdown, a block per case: what chats with Markdown agree on, which is headings, bold, quotes and
 * line breaks. Whatever was typed stays text.
 */
export function handoverMarkdown(handover: HandoverHead, words: HandoverTextWords): string[] {
  const { lines, at, code } = handover;
  return [
    `### ${inert(titleOf(handover, words))}\n${inert(sectionCounts(lines, words))}`,
    ...lines.map((line, index) => {
      const [said, ...rest] = partsOf(line, words).map(inert);
      const first = `**${markOf(line, index + 1, at, words)}** ${said ?? ''}`;
      return [first, ...rest.map((part) => `> ${part}`)].join('\n');
    }),
    ...(code === null ? [] : [inert(words.foot(code))]),
  ];
}

/** Signs that would be markup, and their full-width twins: not every chat knows an escape for them. */
const TWINS: Record<string, string> = {
  '*': '＊',
  _: '＿',
  '`': '｀',
  '~': '～',
  '[': '［',
  ']': '］',
  '<': '＜',
  '>': '＞',
  '#': '＃',
};

const inert = (text: string) => text.replace(/[*_`~[\]<>#]/g, (sign) => TWINS[sign] ?? sign);
