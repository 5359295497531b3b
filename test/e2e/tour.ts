/**
 * The main job, to be seen: with a display, a Chromium with the extension on the practice console, for a
 * person to play with; without one, a walk through every page and surface that says what it found, saves
 * pictures under .output/tour/, and exits 0 only if each step did what it says.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as address from '../console/addresses.ts';
import { newProfile, openDesk } from './desk.ts';
import { walkThrough } from './tour/newcomer.ts';
import { readCases } from './tour/read-cases.ts';
import { readUnreadable } from './tour/read-unreadable.ts';
import { emptyFolder, takePictures } from './tour/shots.ts';
import { Steps } from './tour/steps.ts';
import { workOneCase } from './tour/work.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const hasDisplay =
  !process.env.CI &&
  (process.platform === 'darwin' ||
    process.platform === 'win32' ||
    Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY));

function build(): void {
  const wxt = fileURLToPath(new URL('node_modules/wxt/bin/wxt.mjs', `file://${root}/`));
  const done = spawnSync(process.execPath, [wxt, 'build'], { cwd: root, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`The build failed:\n${done.stdout}${done.stderr}`);
}

async function stay(): Promise<void> {
  const desk = await openDesk(newProfile(), { headless: false });
  const page = desk.context.pages()[0] ?? (await desk.context.newPage());
  await page.goto(address.START);
  console.log('The practice console is open. Close the browser window to end.');
  await new Promise((closed) => desk.context.once('close', closed));
}

async function walk(): Promise<number> {
  emptyFolder();
  const steps = new Steps();
  const desk = await openDesk(newProfile());
  const store = await desk.page('desk.html#settings');
  await readCases(desk, steps, store);
  await readUnreadable(desk, steps, store);
  await workOneCase(desk, steps);
  await takePictures(desk, steps, store);
  await walkThrough(desk, steps, store);
  await steps.step('全程没有一个网络请求', async () => {
    if (desk.strays.length > 0) throw new Error(desk.strays.join(', '));
    return [];
  });
  await desk.remove();
  console.log(
    steps.failed.length === 0
      ? '\nEvery step did what it says. Pictures: .output/tour/'
      : `\n${steps.failed.length} steps failed: ${steps.failed.join('; ')}`,
  );
  return steps.failed.length === 0 ? 0 : 1;
}

console.log('Building the extension …');
build();
if (hasDisplay) await stay();
else process.exitCode = await walk();
