import { BUYER_SECRET, buyersOf, newSecret, readSecret } from '../sheet/private';
import type { DeskDb } from '../store/db';
import type { Sighting } from './sighting';

/**
 * The sightings with their buyers as they may be kept: a keyed hash and a masked form. The nick itself goes no further
 * than this function. Inside a transaction that may write settings: the first nick ever makes the key.
 */
export async function withBuyers(
  db: DeskDb,
  sightings: readonly Sighting[],
  nicks: readonly (string | undefined)[],
): Promise<Sighting[]> {
  if (nicks.every((nick) => nick === undefined)) return [...sightings];
  const known = await readSecret(db);
  const secret = known ?? newSecret();
  if (known === null) await db.settings.put({ name: BUYER_SECRET, value: secret });
  const buyer = buyersOf(secret);
  return sightings.map((sighting, at) => {
    const nick = nicks[at];
    const one = nick === undefined ? null : buyer(nick);
    return one === null || one.hash === '' ? sighting : { ...sighting, buyer: one };
  });
}
