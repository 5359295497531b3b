/** What is done to a draft by one key, and what each key needs to be told. Texts in, texts out. */
import { type Finding, fix, type LintContext, lint } from '@/rules';
import { isPersonal } from './personal';
import type { Stretch } from './places';

export type Put = { text: string; aim: Stretch };

/** The draft with the safe words in the finding's place, and the caret behind them. */
export function putInstead(text: string, finding: Finding): Put {
  const end = finding.replaces.start + finding.replacement.length;
  return { text: fix(text, finding), aim: { start: end, end } };
}

/** Of these findings, the one of the same phrase that stands nearest to where this one stood. */
export function nearest(findings: readonly Finding[], { phrase, start }: Finding): Finding | undefined {
  const same = findings.filter((finding) => finding.phrase === phrase);
  return same.sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0];
}

/** More than a message holds; a replacement that is itself found again would otherwise go round for ever. */
const MOST = 40;

/** The draft without a person's data in it, each put right like a finding by itself. */
export function withoutPersonal(text: string, context: LintContext): Put {
  let put: Put = { text, aim: { start: text.length, end: text.length } };
  for (let nth = 0; nth < MOST; nth++) {
    const finding = lint(put.text, context).find(isPersonal);
    if (finding === undefined) break;
    put = putInstead(put.text, finding);
  }
  return put;
}
