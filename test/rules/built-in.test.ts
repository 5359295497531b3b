import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { book, judge, stackPacks } from '@/rules';
import { builtInPacks } from '@/rules/built-in-packs';
import { checkPacks } from '@/rules/pack/check-packs';
import { facts, NOON } from './small-pack';

/** A copy in which one thing is written otherwise. */
function mended(id: string, change: (rule: Record<string, unknown>) => void): unknown[] {
  const packs = structuredClone(builtInPacks) as unknown as { rules: { id: string }[] }[];
  const rule = packs.flatMap((pack) => pack.rules).find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  change(rule);
  return packs;
}

describe('the packs that ship', () => {
  test('are all of those in the folder', () => {
    const files = readdirSync(new URL('../../rules/packs', import.meta.url)).filter(
      (name) => name.endsWith('.json') && name !== 'pack.schema.json',
    );
    expect(builtInPacks.map((pack) => `${pack.id}.json`).sort()).toStrictEqual(files.sort());
  });

  test('have their shape, and name only what is there', () => {
    expect(() => checkPacks(builtInPacks)).not.toThrow();
  });

  test('stop the build in words when their shape is wrong', () => {
    const packs = mended('L-7D-02', (rule) => {
      rule.checkedOn = 'last week';
    });
    expect(() => checkPacks(packs)).toThrow(
      /^pack law: rules\[L-7D-02\]\.checkedOn: expected .*"last week"$/,
    );
  });

  test('stop the build in words when they name what is not there', () => {
    const packs = mended('L-7D-02', (rule) => {
      rule.says = [{ kind: 'turn', value: 'seller', tier: 1, when: { use: 'nowhere' } }];
    });
    expect(() => checkPacks(packs)).toThrow(
      /^pack law: rules\[L-7D-02\]\.says\[0\]\.when\.use: .*"nowhere"$/,
    );
  });

  test('judge as they do when they are checked on the way', () => {
    const said = facts({ platform: 'tmall', reason: 'noReason', goodsState: 'signed', signedAt: NOON });
    const checked = structuredClone(judge(said, stackPacks(builtInPacks), NOON));
    expect(structuredClone(judge(said, book, NOON))).toStrictEqual(checked);
  });
});
