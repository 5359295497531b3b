/**
 * What people of the trade type for what a rule or a script calls otherwise. Each line names one thing; a text that
 * holds one of its words is found by the others too, below what holds the word itself. Never two things that differ
 * before the rules: 拒收 (of a parcel) and 拒绝 (of a request) are not one.
 */
const SAME: readonly (readonly string[])[] = [
  ['延迟发货', '延期发货', '晚发货', '逾期发货', '超时发货'],
  ['运费', '邮费', '快递费'],
  ['少件', '漏发', '缺件'],
  ['错发', '发错货'],
  ['拒签', '拒收'],
  ['缺货', '无货', '没货'],
  ['假一赔', '假货'],
  ['好评返现', '返现改评'],
  ['代签', '门卫签收', '驿站签收'],
];

/** The other words for what this text speaks of, one a line; '' = none. */
export const otherWordsOf = (text: string): string =>
  SAME.flatMap((words) => {
    const unsaid = words.filter((word) => !text.includes(word));
    return unsaid.length < words.length ? unsaid : [];
  }).join('\n');
