/** What people taught this machine of this console, asked for beside the first reading and whenever it changed. */
import { onMessage, sendMessage } from '@/utils/messages';
import { ok } from '@/utils/result';
import { insist } from '../in-page/insist';
import type { Lifetime } from '../in-page/lifetime';
import { MAPS, type PageMap, withLessons } from './reader';

/** @param teach called with new maps, and not before there is something to know beyond the built-in ones */
export function followLessons(life: Lifetime, teach: (maps: readonly PageMap[]) => void): void {
  let asked = 0;
  let known: readonly PageMap[] = MAPS;
  const ask = async () => {
    const mine = ++asked;
    const message = { url: location.href };
    const reply = await insist(
      () => sendMessage('lessonsWanted', message),
      () => !life.isInvalid,
    );
    // The last answer counts: an earlier one may not know what was taught since.
    if (!reply?.ok || mine !== asked || life.isInvalid) return;
    const maps = withLessons(MAPS, reply.value);
    if (maps === known) return;
    known = maps;
    teach(maps);
  };
  onMessage('lessonsTaught', () => {
    void ask();
    return ok(null);
  });
  // A page that comes back out of the cache heard nothing while it was there.
  addEventListener('pageshow', (event) => event.persisted && void ask(), { signal: life.signal });
  void ask();
}
