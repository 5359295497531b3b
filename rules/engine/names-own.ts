import type { Condition, MomentExpr } from '../pack/schema.ts';

/** A value of the rule itself; one of another rule is written in full: `TM-TMO-04.reply`. */
const isOwn = (name: string | number | undefined): boolean => typeof name === 'string' && !name.includes('.');

const spanNamesOwn = ({ length, plus, opens, closes, cutoff }: MomentExpr): boolean =>
  [length, plus, opens, closes, cutoff].some(isOwn);

/** Whether what the condition means depends on the rule that it stands in, since it names a value of that rule. */
export function namesOwn(condition: Condition): boolean {
  if (condition === 'always') return false;
  if ('all' in condition) return condition.all.some(namesOwn);
  if ('any' in condition) return condition.any.some(namesOwn);
  if ('not' in condition) return namesOwn(condition.not);
  if ('moment' in condition) return spanNamesOwn(condition.moment) || spanNamesOwn(condition.before);
  if ('over' in condition) return isOwn(condition.over);
  if ('atMost' in condition) return isOwn(condition.atMost);
  return 'atLeast' in condition && isOwn(condition.atLeast);
}
