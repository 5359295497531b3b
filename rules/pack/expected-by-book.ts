/** What a book asks of its packs once each has its shape: names that are there, values that fit (`stackPacks`). */
import type { FactKey } from '../facts/facts.ts';
import type { Question } from '../judgement.ts';
import type { Words } from './shapes.ts';

const KINDS = {
  duration: { zh: '时长', en: 'duration' },
  number: { zh: '数', en: 'number' },
} as const satisfies Record<string, Words>;

export const BOOK_EXPECTS = {
  source: (): Words => ({
    zh: '应是本包或下层规则包里有的来源',
    en: 'a source of this pack or one below it',
  }),
  conditionName: (): Words => ({
    zh: '应是本包或下层规则包里有名字的条件',
    en: 'a condition named in this pack or one below it',
  }),
  conditionRound: (): Words => ({
    zh: '应是不会绕回自己的条件',
    en: 'a condition that does not come back to itself',
  }),
  answersRound: ({ way }: { way: string }): Words => ({
    zh: `答案不应绕回自己：${way}`,
    en: `no answer to lean on itself: ${way}`,
  }),
  answerValue: ({ question, values }: { question: Question; values: string }): Words => ({
    zh: `“${question}”的答案应是其中之一：${values}`,
    en: `one of ${values} for "${question}"`,
  }),
  answerLeantOn: ({ question }: { question: Question }): Words => ({
    zh: `应是“${question}”会有的答案`,
    en: `values that "${question}" can be answered with`,
  }),
  clockOfBook: (): Words => ({ zh: '应是规则书里有的时限编号', en: 'the id of a clock in the book' }),
  factValue: ({ fact }: { fact: FactKey }): Words => ({
    zh: `应是事实“${fact}”会有的值`,
    en: `values that the fact "${fact}" can have`,
  }),
  yesNo: ({ fact }: { fact: FactKey }): Words => ({
    zh: `事实“${fact}”应写 true 或 false`,
    en: `true or false for the fact "${fact}"`,
  }),
  numberFact: (): Words => ({ zh: '应是一个数的事实', en: 'a fact that is a number' }),
  numberFacts: (): Words => ({ zh: '应是两个都是数的事实', en: 'two facts that are numbers' }),
  momentFacts: (): Words => ({ zh: '应是表示时刻的事实', en: 'facts that are moments' }),
  countFact: (): Words => ({ zh: '应是表示个数的事实', en: 'a fact that counts' }),
  moneyFact: (): Words => ({ zh: '应是金额的事实', en: 'a fact that is money' }),
  rateOf: (): Words => ({ zh: '应写明比率是哪一项事实的', en: 'the fact that the rate is a share of' }),
  ceilingAndSpent: (): Words => ({
    zh: '封顶和已用额应一起写',
    en: 'a ceiling together with what was spent of it',
  }),
  opensAndCloses: (): Words => ({
    zh: '计法为 dayHours 时应写明 opens 和 closes',
    en: '"opens" and "closes" with the shape dayHours',
  }),
  noClaim: (): Words => ({
    zh: '不应写值，因为这条规则没有取到原文',
    en: 'no value, since its rule is a GAP or unsourced',
  }),
  claim: (): Words => ({
    zh: '应写值，因为这条规则有原文',
    en: 'a value, since its rule is no GAP',
  }),
  calendarDay: (): Words => ({ zh: '应是日历上有的日子', en: 'a day of the calendar' }),
  dayAfterFrom: (): Words => ({ zh: '应晚于 from 那一天', en: 'a day after "from"' }),
  daysApart: (): Words => ({
    zh: '日期应不与本规则的其他值重叠',
    en: 'days that no other values of the rule cover',
  }),
  idOnce: (): Words => ({ zh: '规则编号应只用一次', en: 'an id that is given once' }),
  nameOnce: (): Words => ({
    zh: '应是下层规则包没用过的名字',
    en: 'a name that no pack below has given',
  }),
  sameWords: ({ zh, en }: Words): Words => ({
    zh: `应与下层规则包的叫法相同：${zh}`,
    en: `the words a pack below gives it: ${zh} / ${en}`,
  }),
  wordsOf: ({ id }: { id: string }): Words => ({
    zh: `本包或下层规则包应有“${id}”的叫法（words）`,
    en: `words for "${id}" in this pack or below`,
  }),
  ruleHere: (): Words => ({
    zh: '应是本包或下层规则包里的规则',
    en: 'a rule of this pack or below',
  }),
  valueName: (): Words => ({
    zh: '应是某条规则的值，如 L-7D-02.window',
    en: 'a value of a rule, such as "L-7D-02.window"',
  }),
  valueFrom: ({ rule, name, from }: { rule: string; name: string; from: string }): Words => ({
    zh: `规则 ${rule} 自 ${from} 起应有名为“${name}”的值`,
    en: `rule ${rule} to name a value "${name}" from ${from}`,
  }),
  valueKind: ({ rule, name, kind }: { rule: string; name: string; kind: keyof typeof KINDS }): Words => ({
    zh: `规则 ${rule} 的值“${name}”应是${KINDS[kind].zh}`,
    en: `a ${KINDS[kind].en} in value "${name}" of rule ${rule}`,
  }),
  exampleFact: ({ fact }: { fact: FactKey }): Words => ({
    zh: `应是事实“${fact}”会有的值（时刻写成 2026-08-05T15:30+08:00，金额按分）`,
    en: `a value that the fact "${fact}" can have (moments like 2026-08-05T15:30+08:00, money in fen)`,
  }),
  exampleAnswer: ({ question }: { question: Question }): Words => ({
    zh: `应是“${question}”会有的答案，或 unknown、conflict、check-source、not-applicable`,
    en: `an answer "${question}" can have, or unknown, conflict, check-source, not-applicable`,
  }),
};
