import type { Pack } from '@/rules';
import { pack } from '../small-pack';
import type { Unstackable } from './parts';

type Example = NonNullable<Pack['examples']>[number];
const example = (more: Partial<Example>): Pack[] => [
  pack([], {
    examples: [
      { name: { zh: '例', en: 'example' }, at: '2026-08-05T15:30+08:00', facts: {}, expect: {}, ...more },
    ],
  }),
];

/** Worked cases that no case can be. */
export const BROKEN_EXAMPLES: Unstackable[] = [
  [
    'a day that no calendar has',
    example({ at: '2026-02-30T12:00+08:00' }),
    'time',
    'small: examples[0].at',
    'a time written like 2026-08-05T15:30+08:00, found "2026-02-30T12:00+08:00"',
    '应是写成 2026-08-05T15:30+08:00 的北京时间，这里是 "2026-02-30T12:00+08:00"',
  ],
  [
    'a moment of no kind',
    example({ facts: { paidAt: 'yesterday' } }),
    'exampleFact',
    'small: examples[0].facts.paidAt',
    'a value that the fact "paidAt" can have (moments like 2026-08-05T15:30+08:00, money in fen), found "yesterday"',
    '应是事实“paidAt”会有的值（时刻写成 2026-08-05T15:30+08:00，金额按分），这里是 "yesterday"',
  ],
  [
    'an answer that the question cannot have',
    example({ expect: { outcome: 'maybe' } }),
    'exampleAnswer',
    'small: examples[0].expect.outcome',
    'an answer "outcome" can have, or unknown, conflict, check-source, not-applicable, found "maybe"',
    '应是“outcome”会有的答案，或 unknown、conflict、check-source、not-applicable，这里是 "maybe"',
  ],
];
