/** Data of two kept libraries, taken without the code around it: what they are is checked in `test/search`. */
declare module 'opencc-js/dict/TSCharacters' {
  /** `傳 传|僞 伪|…`: a traditional character, a space, the simplified ones it may stand for. */
  const pairs: string;
  export default pairs;
}

declare module 'opencc-js/dict/HKVariantsRev' {
  /** `衞 衛|…`: a character as written in Hong Kong, and the traditional one it is a form of. */
  const pairs: string;
  export default pairs;
}

declare module 'opencc-js/dict/TWVariantsRev' {
  /** The same for Taiwan. */
  const pairs: string;
  export default pairs;
}

declare module 'pinyin-match/src/simplified_dict.js' {
  /** By syllable without its tone, the characters that may be read so; `ü` is written `v`. */
  export const dict: Record<string, string>;
}
