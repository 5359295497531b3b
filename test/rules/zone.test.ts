/** The device's own zone must never matter: the same cases judged on machines set to other parts of the world. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** A winter and a summer day, a night on which New York's clocks change, and one that Samoa left out. */
const SIGNED = ['2026-01-15T23:30:00+08:00', '2026-03-08T15:30:00+08:00', '2026-11-01T14:00:00+08:00'];

const SCRIPT = `
  import { book, judge } from './rules/index.ts';
  import { afterMonths, wallClock } from './rules/engine/time.ts';
  import { afterWorkDays } from './rules/engine/work-days.ts';
  const signed = ${JSON.stringify(SIGNED)}.map((text) => Date.parse(text));
  const judged = signed.flatMap((signedAt) => ['taobao', 'tmall', 'pdd'].map((platform) => {
    const said = { platform, goodsState: 'signed', reason: 'noReason', signedAt, appliedAt: signedAt + 3e8 };
    const facts = Object.fromEntries(Object.entries(said).map(([key, value]) => [key, { value, from: 'page', seenAt: 0 }]));
    return judge(facts, book, signedAt + 4e8);
  }));
  const counted = signed.map((at) => [afterMonths(at, 6), afterWorkDays(at, 7), wallClock(at)]);
  process.stdout.write(JSON.stringify({ zone: new Date(0).getTimezoneOffset(), judged, counted }));
`;

const judgedIn = (TZ: string) => {
  const out = execFileSync(process.execPath, ['--input-type=module', '--eval', SCRIPT], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, TZ, NODE_OPTIONS: '' },
    encoding: 'utf8',
  });
  const { zone, ...rest } = JSON.parse(out) as {
    zone: number;
    judged: { clocks: unknown[] }[];
    counted: unknown;
  };
  return { zone, rest };
};

test('a judgement is the same wherever the device thinks it is', () => {
  const home = judgedIn('Asia/Shanghai');
  expect(home.rest.judged.some(({ clocks }) => clocks.length > 0)).toBe(true);
  for (const TZ of ['UTC', 'America/New_York', 'Pacific/Apia', 'Asia/Kathmandu']) {
    const there = judgedIn(TZ);
    // Had the zone not been taken over, the comparison would say nothing.
    expect([TZ, there.zone]).not.toStrictEqual([TZ, home.zone]);
    expect([TZ, there.rest]).toStrictEqual([TZ, home.rest]);
  }
});
