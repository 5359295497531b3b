import { describe, expect, it } from 'vitest';
import { type Kept, latestWriter } from '@/entrypoints/desk/handover/latest-writer';
import { failed, ok, type Result } from '@/utils/result';

/** A store whose writes end when the test says so. */
function slowStore() {
  const written: string[] = [];
  const ends: ((result: Result<null, string>) => void)[] = [];
  const told: Kept<string>[] = [];
  const write = latestWriter(
    (value: string) => {
      written.push(value);
      return new Promise<Result<null, string>>((end) => ends.push(end));
    },
    (kept) => told.push(kept),
    () => 7,
  );
  const settle = async (result: Result<null, string>) => {
    ends.shift()?.(result);
    await new Promise((turn) => setTimeout(turn));
  };
  return { write, written, told, settle };
}

describe('the latest writer', () => {
  it('writes at once, and while writing keeps only the newest', async () => {
    const { write, written, settle } = slowStore();
    write('a');
    write('b');
    write('c');
    expect(written).toEqual(['a']);
    await settle(ok(null));
    expect(written).toEqual(['a', 'c']);
  });

  it('says kept only when nothing newer waits', async () => {
    const { write, told, settle } = slowStore();
    write('a');
    write('b');
    await settle(ok(null));
    expect(told.at(-1)).toEqual({ state: 'keeping' });
    await settle(ok(null));
    expect(told.at(-1)).toEqual({ state: 'kept', at: 7 });
  });

  it('tells a failure, and the next value heals it', async () => {
    const { write, told, settle } = slowStore();
    write('a');
    await settle(failed('full'));
    expect(told.at(-1)).toEqual({ state: 'failed', trouble: 'full' });
    write('b');
    await settle(ok(null));
    expect(told.at(-1)).toEqual({ state: 'kept', at: 7 });
  });
});
