import type { RuleId } from '../judgement.ts';
import type { Condition, MomentExpr } from '../pack/schema.ts';

/** A condition of one rule as another rule may hold it: the values it names are named in full (`TM-SHP-06.pickup`). */
export function qualified(condition: Condition, rule: RuleId): Condition {
  const name = (value: string): string => (value.includes('.') ? value : `${rule}.${value}`);
  const edge = (value: number | string) => (typeof value === 'string' ? name(value) : value);
  const moment = (expr: MomentExpr): MomentExpr => ({
    ...expr,
    ...(expr.length === undefined ? {} : { length: name(expr.length) }),
    ...(expr.opens === undefined ? {} : { opens: name(expr.opens) }),
    ...(expr.closes === undefined ? {} : { closes: name(expr.closes) }),
    ...(expr.cutoff === undefined ? {} : { cutoff: name(expr.cutoff) }),
  });
  if (condition === 'always') return condition;
  if ('all' in condition) return { all: condition.all.map((one) => qualified(one, rule)) };
  if ('any' in condition) return { any: condition.any.map((one) => qualified(one, rule)) };
  if ('not' in condition) return { not: qualified(condition.not, rule) };
  if ('moment' in condition) return { moment: moment(condition.moment), before: moment(condition.before) };
  if ('atMost' in condition) return { ...condition, atMost: edge(condition.atMost) };
  if ('atLeast' in condition) return { ...condition, atLeast: edge(condition.atLeast) };
  if ('over' in condition) return { ...condition, over: edge(condition.over) };
  return condition;
}
