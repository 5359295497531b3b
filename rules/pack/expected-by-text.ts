/** What a pack's text must be like before anybody looks at what it says (`read-json.ts`, `bounds.ts`). */
import type { Words } from './shapes.ts';

/** A place in a text, both from 1. */
export type LineColumn = { line: number; column: number };

const at = ({ line, column }: LineColumn): Words => ({
  zh: `第 ${line} 行第 ${column} 列`,
  en: `at line ${line}, column ${column}`,
});

export const TEXT_EXPECTS = {
  smallText: ({ most }: { most: number }): Words => ({
    zh: `整个文件应不超过 ${most} 个字符`,
    en: `a file of at most ${most} characters`,
  }),
  plainFile: ({ kind }: { kind: string }): Words => ({
    zh: `应是未压缩的 JSON 文本，这看上去是 ${kind} 压缩文件`,
    en: `plain JSON text; this looks like a ${kind} archive`,
  }),
  utf8: (): Words => ({
    zh: '应是 UTF-8 编码的文本，请另存为 UTF-8 再试',
    en: 'text in UTF-8; save the file as UTF-8 and try again',
  }),
  json: (place: LineColumn & { wanted: string }): Words => ({
    zh: `${at(place).zh}应为 ${place.wanted}`,
    en: `${place.wanted} ${at(place).en}`,
  }),
  textEnds: (place: LineColumn): Words => ({
    zh: `JSON 到${at(place).zh}就应结束`,
    en: `nothing more after the JSON ${at(place).en}`,
  }),
  keyOnce: (place: LineColumn & { key: string }): Words => ({
    zh: `键“${place.key}”应只写一次（${at(place).zh}又出现）`,
    en: `the key "${place.key}" once only; it comes again ${at(place).en}`,
  }),
  ownKey: ({ key }: { key: string }): Words => ({
    zh: `不应用“${key}”作键名`,
    en: `no key called "${key}"`,
  }),
  depth: ({ most }: { most: number }): Words => ({
    zh: `嵌套应不超过 ${most} 层`,
    en: `at most ${most} levels of nesting`,
  }),
  values: ({ most }: { most: number }): Words => ({
    zh: `全部内容应不超过 ${most} 个值`,
    en: `at most ${most} values`,
  }),
  rules: ({ most }: { most: number }): Words => ({
    zh: `规则应不超过 ${most} 条`,
    en: `at most ${most} rules`,
  }),
};
