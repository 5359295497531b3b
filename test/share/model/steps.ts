/** What people do on their machines, by chance; each step does it in the database and says what must follow from it. */
import { type CaseKey, type EntryBody, erase, readShare } from '@/storage';
import { unwrap } from '../../storage/desk';
import { heardOf, type Letter, learn, type Site, timeAt, type World, type WorldCase } from './world';

type Step = (world: World, site: Site) => Promise<void>;

const keysOf = (site: Site): Promise<CaseKey[]> => site.device.db.cases.toCollection().primaryKeys();

const readCase: Step = (world, site) => readOne(world, site, world.random.pick(world.cases));

/** One machine has seen all cases, so that there is something to hand over. */
export async function readAll(world: World, site: Site): Promise<void> {
  for (const one of world.cases) await readOne(world, site, one);
  await learn(world, site);
}

async function readOne(world: World, site: Site, one: WorldCase): Promise<void> {
  const { random } = world;
  const at = timeAt(world, site);
  heardOf(site, [[`${one.nth}|${one.afterSaleId === null ? 'order' : 'aftersale'}`, at]]);
  await site.device.read(asSeen(one, world), at, {
    refundAmount: random.int(1, 5),
    statusText: random.pick(['待处理', '已同意', '退款成功']),
  });
}

/** A page may not show its shop, and a Taobao console says of some of its shops that they are Tmall's. */
const asSeen = (one: WorldCase, { random }: World) => ({
  ...one,
  platform: one.platform === 'taobao' && random.chance(0.3) ? ('tmall' as const) : (one.platform ?? 'pdd'),
  shop: random.chance(0.4) ? '' : one.shop,
});

const write: Step = async (world, site) => {
  const keys = await keysOf(site);
  if (keys.length === 0) return readCase(world, site);
  const key = world.random.pick(keys);
  const entries = await site.device.db.entries.where('caseKey').equals(key).toArray();
  const words = entries.filter(({ kind }) => kind === 'note' || kind === 'call' || kind === 'promise');
  await site.device.say(bodyOf(world, words), key, timeAt(world, site));
};

function bodyOf({ random, clock }: World, words: readonly { id: string }[]): EntryBody {
  const text = `第${random.int(1, 999)}句`;
  const value = random.pick([true, true, false, false, null]);
  if (random.chance(0.5)) return { kind: 'answer', fact: 'opened', value, was: null };
  const amend = random.chance(0.3) && words.length > 0;
  if (amend) return { kind: random.pick(['edit', 'strike']), of: random.pick(words).id, text };
  return random.pick<EntryBody>([
    { kind: 'note', text },
    { kind: 'call', text, reached: random.chance(0.5) },
    { kind: 'promise', text, dueAt: clock + random.int(1, 99) * 60_000 },
    { kind: 'tick', evidence: 'photo', done: random.chance(0.5) },
    { kind: 'progress', text, was: null },
    { kind: 'answer', fact: 'giftMissing', value, was: null },
    { kind: 'correction', fact: 'opened', value, read: null },
  ]);
}

/** Hands over some cases, or all it has, and makes the file. */
export async function handOver(world: World, site: Site, all: boolean): Promise<Letter> {
  const keys = (await keysOf(site)).filter(() => all || world.random.chance(0.6));
  const at = timeAt(world, site);
  const id = await site.device.handOver(keys, at);
  site.handovers.add(id);
  await learn(world, site);
  const ids = all ? [...site.handovers] : [id];
  const file = await site.device.give(ids, at);
  const named = await namedIn(world, site, ids);
  const letter = {
    bytes: file,
    entries: entriesIn(world, site, named, ids),
    handovers: new Set(ids),
    pages: new Map([...site.pages].filter(([page]) => named.has(Number(page.split('|')[0])))),
  };
  world.letters.push(letter);
  return letter;
}

/** The cases that handovers name. */
async function namedIn(world: World, site: Site, ids: readonly string[]): Promise<Set<number>> {
  const handovers = await site.device.db.handovers.bulkGet([...ids]);
  const numbers = new Set(
    handovers.flatMap((one) => one?.lines.map(({ caseKey }) => caseKey?.split('|')[2]) ?? []),
  );
  const named = world.cases.filter(({ orderId, afterSaleId }) => numbers.has(afterSaleId ?? `o:${orderId}`));
  return new Set(named.map(({ nth }) => nth));
}

/** What must be in a file: all that is here about the cases named, and about the handovers. */
function entriesIn(
  world: World,
  site: Site,
  named: ReadonlySet<number>,
  ids: readonly string[],
): Set<string> {
  const isIn = (id: string) => {
    const { about, entry } = world.written.get(id) ?? {};
    if (entry === undefined || about === undefined) return false;
    return about === null ? 'handoverId' in entry && ids.includes(entry.handoverId) : named.has(about);
  };
  return new Set([...site.has].filter(isIn));
}

/** Takes a file in, and knows what it must have then. */
export async function take(
  world: World,
  site: Site,
  { bytes, entries, handovers, pages }: Letter,
): Promise<void> {
  await site.device.take(bytes, timeAt(world, site));
  for (const id of entries) if (!site.gone.has(id)) site.has.add(id);
  for (const id of handovers) site.handovers.add(id);
  heardOf(site, pages);
}

const takeOne: Step = async (world, site) => {
  if (world.letters.length > 0) await take(world, site, world.random.pick(world.letters));
};

const takeTwice: Step = async (world, site) => {
  if (world.letters.length === 0) return;
  const letter = world.random.pick(world.letters);
  await take(world, site, letter);
  await take(world, site, letter);
};

/** The latest file is taken in, and its cases are spoken of by somebody who has read it. */
const answerLatest: Step = async (world, site) => {
  const letter = world.letters.at(-1);
  if (letter === undefined) return;
  await take(world, site, letter);
  for (const key of await keysOf(site)) {
    const value = world.random.pick([true, false]);
    await site.device.say({ kind: 'answer', fact: 'opened', value, was: null }, key, timeAt(world, site));
    await learn(world, site);
  }
};

/** Two files at once, while somebody types. */
const takeAtOnce: Step = async (world, site) => {
  const [key] = await keysOf(site);
  if (world.letters.length === 0 || key === undefined) return;
  await Promise.all([
    take(world, site, world.random.pick(world.letters)),
    site.device.say({ kind: 'note', text: '同时' }, key, timeAt(world, site)),
    take(world, site, world.random.pick(world.letters)),
  ]);
};

/** A file that was cut off or altered on its way: nothing of it may come in. */
const takeBroken: Step = async (world) => {
  if (world.letters.length === 0) return;
  const { bytes } = world.random.pick(world.letters);
  const at = world.random.int(12, bytes.length - 1);
  const broken = world.random.chance(0.5) ? bytes.slice(0, at) : bytes.slice();
  if (broken.length === bytes.length) broken[at] = (broken[at] ?? 0) ^ 0x10;
  const read = await readShare(broken);
  // A changed byte of the gzip's own check stands after all that was packed and changes nothing of it.
  if (read.ok && at < bytes.length - 8)
    throw new Error(`a broken file was taken, at ${at} of ${bytes.length}`);
};

const eraseCase: Step = async (world, site) => {
  const keys = await keysOf(site);
  if (keys.length === 0) return;
  world.erased = true;
  const key = world.random.pick(keys);
  const entries = await site.device.db.entries.where('caseKey').equals(key).primaryKeys();
  const why = world.random.pick(['asked', 'time'] as const);
  unwrap(
    await erase(site.device.db, { cases: [key], lines: [] }, { why, at: timeAt(world, site), author: '' }),
  );
  for (const id of entries) {
    site.gone.add(id);
    site.has.delete(id);
  }
  // A file from before comes in again, and brings nothing back.
  for (const letter of world.letters.slice(-2)) await take(world, site, letter);
};

const give: Step = async (world, site) => {
  await handOver(world, site, world.random.chance(0.3));
};

const USUAL = [readCase, write, write, write, write, give, give, takeOne, takeOne, answerLatest];
const RARE = [takeTwice, takeAtOnce, takeBroken];

/** One thing somebody does on one of the machines. */
export async function step(world: World, mayErase: boolean): Promise<Site> {
  const { random } = world;
  const site = random.pick(world.sites);
  await random.pick([...USUAL, ...RARE, ...(mayErase ? [eraseCase, eraseCase] : [])])(world, site);
  await learn(world, site);
  return site;
}
