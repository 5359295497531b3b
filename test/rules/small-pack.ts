import { type Book, type FactKey, type Facts, type FactValue, type Pack, stackPacks } from '@/rules';

type Rule = Pack['rules'][number];
type Says = Rule['says'];

/** A rule with everything a rule must have, so that a test shows only what it is about. */
export function rule(id: string, says: Says, more: Partial<Rule> = {}): Rule {
  return {
    id,
    title: { zh: id, en: id },
    status: 'LAW',
    source: 'SRC',
    checkedOn: '2026-07-20',
    governedBy: 'ruling',
    values: [{ from: '2020-01-01', is: {} }],
    says,
    ...more,
  };
}

export function pack(rules: Rule[], more: Partial<Pack> = {}): Pack {
  return {
    format: 1,
    id: 'small',
    title: { zh: '小', en: 'small' },
    sources: { SRC: { title: 'source', url: 'https://example.org/' } },
    words: {},
    conditions: {},
    rules,
    ...more,
  };
}

export const bookOf = (rules: Rule[], more: Partial<Pack> = {}): Book => stackPacks([pack(rules, more)]);

/** Facts as a page would give them. */
export function facts(values: Partial<Record<FactKey, FactValue>>): Facts {
  const made: Facts = {};
  for (const [key, value] of Object.entries(values))
    made[key as FactKey] = { value, from: 'page', seenAt: 0 };
  return made;
}

/** A moment in Shanghai, written `2026-08-01 15:30` or with seconds; epoch ms. */
export const shanghai = (text: string): number => Date.parse(`${text.replace(' ', 'T')}+08:00`);

export const NOON = shanghai('2026-08-20 12:00');
