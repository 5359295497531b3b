/**
 * What `npm start` and `npm test` need before anything else, on a machine that has only Node (18 or newer)
 * and npm: the lockfile's packages, a Chromium, and a Chinese font for the screenshots.
 * Plain JavaScript on Node's own modules, because nothing is installed yet when it runs.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.setup-stamp');
/** Read by test/e2e/chromium.ts. */
const pathFile = join(modules, '.chromium-path');

const say = (line) => console.log(`setup: ${line}`);

function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, encoding: 'utf8', ...options });
  return {
    ok: done.status === 0,
    out: `${done.stdout ?? ''}`,
    err: `${done.stderr ?? ''}${done.error ?? ''}`,
  };
}

function npm(...args) {
  // `npm_execpath` is the very npm that started us; a bare `npm` may be another one, or a .cmd on Windows.
  const script = process.env.npm_execpath;
  return script?.endsWith('.js')
    ? run(process.execPath, [script, ...args])
    : run('npm', args, { shell: process.platform === 'win32' });
}

function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lock)
    return say('packages: as the lockfile says');
  say('packages: installing what the lockfile says (npm ci) …');
  const done = npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
  // npm explains itself first and prints its whole manual after.
  if (!done.ok) stop(`npm ci did not finish:\n${(done.err || done.out).split('\n').slice(0, 15).join('\n')}`);
  writeFileSync(stampFile, lock);
}

/** A browser counts when it starts. Windows browsers open a window for `--version`, so there existence must do. */
function works(path) {
  if (!path || !existsSync(path)) return false;
  return process.platform === 'win32' || run(path, ['--version'], { timeout: 30_000 }).ok;
}

const programs = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
].filter(Boolean);
const home = homedir();

/** Chromiums: they take `--load-extension`. */
const CHROMIUMS = [
  // Debian's launcher script in /usr/bin prints a harmless shell error; the program behind it does not.
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...programs.map((folder) => join(folder, 'Chromium', 'Application', 'chrome.exe')),
];

/** Branded builds come last: newer ones refuse an unpacked extension on the command line. */
const BRANDED = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  join(home, 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
  ...programs.flatMap((folder) => [
    join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ]),
];

async function playwrightsOwn() {
  const { chromium } = await import('playwright-core');
  return chromium.executablePath();
}

/** How to become root without asking anybody, or `null`. */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return run('sudo', ['-n', 'true']).ok ? ['sudo', '-n'] : null;
}

function apt(...packages) {
  const prefix = rootPrefix();
  if (prefix === null || !existsSync('/usr/bin/apt-get')) return false;
  const get = (...args) => {
    const [command, ...rest] = [
      ...prefix,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-qq',
      ...args,
    ];
    return run(command, rest).ok;
  };
  return get('update') && get('install', '-y', '--no-install-recommends', ...packages);
}

async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return works(named) ? named : stop(`CHROMIUM_PATH is ${named}, which does not start.`);
  const installed = [...CHROMIUMS, await playwrightsOwn()].find(works);
  if (installed) return installed;

  say('browser: none here; asking apt for chromium …');
  apt('chromium');
  const fromApt = CHROMIUMS.find(works);
  if (fromApt) return fromApt;

  say('browser: not by apt; downloading the one Playwright knows …');
  run(process.execPath, [join(modules, 'playwright-core', 'cli.js'), 'install', 'chromium']);
  return [await playwrightsOwn(), ...BRANDED].find(works) ?? null;
}

/** Without one, screenshots show boxes; the tests themselves do not mind. */
function installChineseFont() {
  if (process.platform !== 'linux' || run('fc-list', [':lang=zh']).out.trim() !== '') return;
  say('font: no Chinese one here; asking apt for fonts-noto-cjk …');
  if (!apt('fonts-noto-cjk')) say('font: could not install one, screenshots will show boxes');
}

/** Counts what judging costs (test/effort); it exists for Linux alone, and there the tests say when it is wanting. */
function installValgrind() {
  if (process.platform !== 'linux' || run('valgrind', ['--version']).ok) return;
  say('valgrind: none here; asking apt for valgrind …');
  if (!apt('valgrind'))
    say('VALGRIND: could not install one, so the instructions of the judge will NOT be counted');
}

/** Opens what we export (test/e2e/libreoffice.test.ts), which fails where there is none. */
function installLibreOffice() {
  if (process.platform !== 'linux' || run('soffice', ['--version']).ok) return;
  say('libreoffice: none here; asking apt for libreoffice-calc-nogui …');
  if (!apt('libreoffice-calc-nogui'))
    say(
      'LIBREOFFICE: could not install one, so the exported sheets will NOT be opened, and their test will fail',
    );
}

function stop(sentence) {
  console.error(`setup: ${sentence}`);
  process.exit(1);
}

installPackages();
const chromium = await findChromium();
if (!chromium) stop('no Chromium found or installable: install one and set CHROMIUM_PATH to its program.');
mkdirSync(modules, { recursive: true });
writeFileSync(pathFile, chromium);
say(`browser: ${chromium}`);
installChineseFont();
installValgrind();
installLibreOffice();
