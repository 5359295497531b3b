/**
 * The one form in which everything is searched: half-width, small letters, simplified characters. The table is
 * OpenCC's for single characters (4,100 of them, 18 kB gzipped); its phrases are a megabyte, and a search that
 * folds both sides by the same table needs none.
 */
import hongKong from 'opencc-js/dict/HKVariantsRev';
import traditional from 'opencc-js/dict/TSCharacters';
import taiwan from 'opencc-js/dict/TWVariantsRev';

/** Characters that OpenCC tells apart by the words they stand in; whoever searches means either. */
const EITHER = '著着覆复揹背暱昵俱具';

const SIMPLE = new Map<string, string>();
const told = (table: string) => table.split('|').map((pair) => pair.split(' '));
for (const [from, to] of told(traditional)) if (from && to) SIMPLE.set(from, to);
// A regional form of a traditional character stands for what that one stands for.
for (const [from, standard] of [...told(hongKong), ...told(taiwan)]) {
  const to = SIMPLE.get(standard ?? '');
  if (from && to && from !== to && !SIMPLE.has(from)) SIMPLE.set(from, to);
}
for (let i = 0; i + 1 < EITHER.length; i += 2) SIMPLE.set(EITHER.charAt(i), EITHER.charAt(i + 1));
// 薴 stands for 苧, which stands for 苎: what was folded once must not fold again.
for (const [from, to] of SIMPLE) SIMPLE.set(from, SIMPLE.get(to) ?? to);

/** One character (code point) as search sees it: full-width becomes half, capitals small, traditional simplified. */
export function normalisedChar(char: string): string {
  let out = '';
  for (const c of char.normalize('NFKC').toLowerCase()) out += SIMPLE.get(c) ?? c;
  return out;
}

const TRADITIONAL = new RegExp(`[${[...SIMPLE.keys()].join('')}]`, 'gu');

/** A whole text as search sees it. */
export function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(TRADITIONAL, (c) => SIMPLE.get(c) ?? c);
}
