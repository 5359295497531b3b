import { Dexie } from 'dexie';
import type { DeskDb } from '../store/db';

/** The devices whose entries are here: from one to the next in the index, without reading what lies between. */
export async function chainsIn(db: DeskDb): Promise<string[]> {
  const devices: string[] = [];
  // Names are texts; keys of another type sort before or after all of them.
  let beyond: unknown[] = [''];
  for (;;) {
    const keys: unknown[] = await db.entries.where('[device+seq]').above(beyond).limit(1).keys();
    const [key] = keys;
    const device: unknown = Array.isArray(key) ? key[0] : undefined;
    if (typeof device !== 'string') return devices;
    devices.push(device);
    beyond = [device, Dexie.maxKey];
  }
}
