import type { MistakeCode, Pack } from '@/rules';

export type Says = Pack['rules'][number]['says'][number];
export type When = Says['when'];

/** What the schema lets through and the book does not: what is wrong, its code, the place, and both sentences. */
export type Unstackable = [
  name: string,
  packs: Pack[],
  code: MistakeCode,
  place: string,
  en: string,
  zh: string,
];

export const answer = (when: When, value = 'yes'): Says => ({
  kind: 'answer',
  question: 'accepted',
  value,
  tier: 1,
  when,
});

export const clock = (more: object): Says =>
  ({
    kind: 'clock',
    id: 'c',
    owner: 'seller',
    start: ['paidAt'],
    onExpiry: 'agree',
    when: 'always',
    ...more,
  }) as Says;

export const exposure = (more: object): Says =>
  ({ kind: 'exposure', id: 'c', act: 'c', when: 'always', ...more }) as Says;

export const words = { c: { zh: '钟', en: 'clock' } };
export const values = [{ from: '2026-01-01', is: { reply: 'PT36H', rate: 0.05 } }];
export const place = 'small: rules[R-1]';
