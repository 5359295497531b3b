import type { Change } from '../draft';
import type { Random } from '../random';
import { leavesOf } from '../tree';

const SIGNS = [
  [':', '：'],
  [',', '，'],
  ['(', '（'],
  [')', '）'],
  ['¥', '￥'],
] as const;
const HIDDEN = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u200e', '\u200f'];
const SPACES = ['\u00a0', '\u3000', '\u2003', ' '];

const wide = (words: string): string =>
  words.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

function sprinkle(words: string, share: number, random: Random): string {
  return [...words].map((unit) => (random.chance(share) ? random.pick(HIDDEN) + unit : unit)).join('');
}

/** What looks the same and is written otherwise: full and half width, hidden characters, other white space. */
export const widths: Change = {
  name: 'widths',
  apply({ tree }, random) {
    const side = SIGNS.map(() => random.int(0, 1));
    const digits = random.chance(0.25);
    const hidden = random.pick([0, 0, 0.1, 0.5]);
    const turned = random.chance(0.2);
    for (const { leaf } of leavesOf(tree)) {
      let words = leaf.text;
      // A time keeps its colon with its digits; the widths of the two go together.
      words = words.replace(/(?<!\d)[:：]|[:：](?!\d)/g, () => SIGNS[0][side[0] as number] as string);
      for (const [at, pair] of SIGNS.entries()) {
        if (at === 0) continue;
        for (const sign of pair) words = words.replaceAll(sign, pair[side[at] as number] as string);
      }
      if (digits) words = words.replace(/[0-9]+(?:[-/:. ][0-9]+)*/g, wide);
      words = words.replace(/ /g, () => random.pick(SPACES));
      // Inside words only: between two texts a person sees white space as such.
      words = words.replace(/[:：](?![\d０-９])/g, (sign) =>
        random.chance(0.3) ? `${sign}${random.pick(SPACES)}` : sign,
      );
      if (turned && words.trim() !== '') words = `\u202d${words}\u202c`;
      leaf.text = sprinkle(words, hidden, random);
    }
  },
};
