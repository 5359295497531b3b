/**
 * Machines that hand files to each other in any order, twice, broken, at once, while people write on all of them: held
 * against plain sets that say what each must have. A failure names its seed; `SHARE_SEED=… SHARE_RUNS=1` runs it again.
 */
import { describe, expect, it } from 'vitest';
import { isNothing, previewShare, readShare } from '@/storage';
import { randomOf } from '../redesign/random';
import { unwrap } from '../storage/desk';
import { checkCases, checkEntries, checkSame, checkStore } from './model/check';
import { handOver, readAll, step, take } from './model/steps';
import { newWorld, type Site, type World } from './model/world';

const SEED = Number(process.env.SHARE_SEED ?? 20_261_123);
const RUNS = Number(process.env.SHARE_RUNS ?? 80);
const STEPS = 18;

async function run(seed: number): Promise<void> {
  const random = randomOf(seed);
  const world = await newWorld(random);
  const mayErase = random.chance(0.3);
  try {
    const [first] = world.sites as [Site, ...Site[]];
    await readAll(world, first);
    await handOver(world, first, true);
    for (let nth = 0; nth < STEPS; nth++) {
      await checkEntries(await step(world, mayErase));
    }
    await everybodyFromEverybody(world);
    for (const site of world.sites) {
      await checkEntries(site);
      await checkCases(world, site);
      await checkStore(site);
    }
    await checkSame(world);
  } finally {
    for (const { device } of world.sites) device.db.close();
  }
}

/** All give all they have to all others; then no file brings anything to anybody. */
async function everybodyFromEverybody(world: World): Promise<void> {
  for (const giver of world.random.shuffled(world.sites)) {
    const letter = await handOver(world, giver, true);
    for (const taker of world.sites) if (taker !== giver) await take(world, taker, letter);
  }
  for (const giver of world.sites) {
    const ids = [...giver.handovers];
    const bytes = await giver.device.give(ids, world.clock);
    const file = unwrap(await readShare(bytes).then((read) => (read.ok ? read : { ok: false, trouble: '' })));
    for (const taker of world.sites)
      expect(isNothing(unwrap(await previewShare(taker.device.db, file)))).toBe(true);
  }
}

describe('machines that hand over to each other', () => {
  it(`come to the same, in ${RUNS} runs from seed ${SEED}`, async () => {
    for (let nth = 0; nth < RUNS; nth++) {
      const seed = SEED + nth;
      await run(seed).catch((error: unknown) => {
        throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : error}`, { cause: error });
      });
    }
  });
});
