/** Judges the made cases so many times over and says nothing: what it took is counted from outside. */

import { judge } from '../../rules/judge.ts';
import { stackPacks } from '../../rules/stack-packs.ts';
import { madePack } from './made-book.ts';
import { JUDGED_AT, madeCases } from './made-cases.ts';

/**
 * `slower`: every tenth judgement is made twice, as if judging cost a tenth more; a gate that lets that pass is
 * none. Returns how many judgements were asked for.
 */
export function judgeMany(times: number, slower = false): number {
  const book = stackPacks([madePack()]);
  const cases = madeCases();
  let said = 0;
  for (let round = 0; round < times; round++)
    for (const [nth, facts] of cases.entries()) {
      said += judge(facts, book, JUDGED_AT).evidence.length;
      if (slower && nth % 10 === 0) said += judge(facts, book, JUDGED_AT).evidence.length;
    }
  if (times > 0 && said === 0) throw new Error('nothing was judged');
  return times * cases.length;
}
