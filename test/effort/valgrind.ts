import { spawnSync } from 'node:child_process';

/** The valgrind of this machine, which test/setup.mjs installs where it may; `null` where there is none to be had. */
export function findValgrind(): string | null {
  const works = spawnSync('valgrind', ['--version'], { encoding: 'utf8' });
  return works.status === 0 ? 'valgrind' : null;
}
