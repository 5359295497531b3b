import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Desk, newProfile, openDesk } from '../e2e/desk.ts';
import { type Seed, seedLog } from './seed-log.ts';

/** The desk in a Chromium that was started anew over a store that is full, its index made by this release. */
export async function seededDesk(seed: Seed): Promise<Desk> {
  const profile = newProfile();
  const first = await openDesk(profile);
  // The store is made by the code itself, then left, so that the seeder finds every table and index.
  const opener = await first.page('desk.html#settings');
  await opener.getByRole('textbox').first().waitFor();
  await opener.close();
  writeFileSync(join(`${profile}-extension`, 'quiet.html'), '<!doctype html><title>quiet</title>');
  const quiet = await first.page('quiet.html');
  await seedLog(quiet, seed);
  // The index of the seeded cases passes for this release's: 50,000 cases judged again are another bench.
  const manifest = readFileSync(join(`${profile}-extension`, 'manifest.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  await quiet.evaluate(
    (release) =>
      new Promise<void>((done) => {
        const request = indexedDB.open('desk');
        request.onsuccess = () => {
          const db = request.result;
          const transaction = db.transaction('settings', 'readwrite');
          const value = `${release}#0`;
          transaction.objectStore('settings').put({ name: 'indexedBy', value });
          transaction.oncomplete = () => {
            db.close();
            done();
          };
        };
      }),
    version,
  );
  return first.restart();
}
