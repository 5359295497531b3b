import type { Names } from '../engine/stack.ts';
import { DAY, HOUR } from '../engine/time.ts';
import { type FactKey, type FactValue, specOf } from '../facts/facts.ts';
import type { Condition } from '../pack/schema.ts';
import type { Chance } from './chance.ts';

/** What is said of a case under trial, as bare values. */
export type Sample = Map<FactKey, FactValue>;

/**
 * Values worth trying: all of a choice, the catalogue's tries of a number; of a moment just now, within the windows
 * and long past them. None for what no rule can tell apart (texts, ids).
 */
export function triesOf(key: FactKey, at: number): readonly FactValue[] {
  const spec = specOf(key);
  switch (spec.kind) {
    case 'choice':
      return spec.values.filter((value) => value !== spec.blank);
    case 'yesNo':
      return [true, false];
    case 'number':
      return [0, ...(spec.tries ?? [])];
    case 'money':
      return [10_000];
    case 'moment':
      return [at - HOUR, at - 10 * DAY, at - 400 * DAY];
    default:
      return [];
  }
}

export type Wishing = { names: Names; chance: Chance; at: number };

/**
 * Says what makes the condition hold (or, with `holds` false, fail) as far as single facts can. What is said
 * already stands; moments, shares and answers are left to chance. Conditions that are stacked go round nowhere.
 */
export function wish(when: Condition, holds: boolean, said: Sample, wishing: Wishing): void {
  if (when === 'always') return;
  const { names, chance, at } = wishing;
  const say = (key: FactKey, from: readonly FactValue[]) => {
    const value = chance.pick(from);
    if (value !== undefined && !said.has(key)) said.set(key, value);
  };
  if ('not' in when) wish(when.not, !holds, said, wishing);
  else if ('use' in when) {
    const named = names.conditions.get(when.use);
    if (named !== undefined) wish(named.condition, holds, said, wishing);
  } else if ('all' in when || 'any' in when) {
    const parts = 'all' in when ? when.all : when.any;
    const one = chance.pick(parts);
    const needed = 'all' in when === holds ? parts : one === undefined ? [] : [one];
    for (const part of needed) wish(part, holds, said, wishing);
  } else if ('known' in when) {
    if (holds) say(when.known, triesOf(when.known, at));
  } else if ('fact' in when && 'is' in when) {
    const { fact, is } = when;
    say(
      fact,
      holds ? is : triesOf(fact, at).filter((value) => !(is as readonly FactValue[]).includes(value)),
    );
  } else if ('fact' in when) {
    const bound = 'atMost' in when ? when.atMost : when.atLeast;
    const beyond = 'atMost' in when ? 1 : -1;
    if (typeof bound === 'number') say(when.fact, [Math.max(0, holds ? bound : bound + beyond)]);
  }
}
