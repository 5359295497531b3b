/**
 * Traditional to simplified, for the characters of this trade only. A full table is 60 kB and would be the
 * largest thing in the popup; what agents paste from Hong Kong and Taiwan buyers is covered by these.
 */
const TRADITIONAL =
  '貨货發发單单買买賣卖價价運运費费後后損损壞坏錯错舊旧質质題题簽签證证據据償偿賠赔換换無无時时間间險险號号碼码點点開开關关閉闭還还過过對对電电話话確确認认絕绝應应該该規规則则條条約约議议紅红寶宝異异檢检驗验貼贴補补顏颜圖图視视頻频訂订標标準准達达遲迟延延週周結结績绩務务處处動动產产數数銷销備备註注轉转讓让給给請请來来個个們们這这沒没說说寫写裡里嗎吗見见當当聽听經经實实現现門门';

const SIMPLE = new Map<string, string>();
for (let i = 0; i + 1 < TRADITIONAL.length; i += 2)
  SIMPLE.set(TRADITIONAL.charAt(i), TRADITIONAL.charAt(i + 1));

/** One character (code point) as search sees it: full-width becomes half, capitals small, traditional simplified. */
export function normalisedChar(char: string): string {
  let out = '';
  for (const c of char.normalize('NFKC').toLowerCase()) out += SIMPLE.get(c) ?? c;
  return out;
}

const TRADITIONAL_CHARS = new RegExp(`[${[...SIMPLE.keys()].join('')}]`, 'gu');

/** A whole text as search sees it. */
export function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(TRADITIONAL_CHARS, (c) => SIMPLE.get(c) ?? c);
}
