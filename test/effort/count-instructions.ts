/**
 * Counts the instructions of one judgement under valgrind, which repeats to the millionth where a clock on the
 * wall varies by a fifth. V8 runs in a way that leaves nothing to chance: on one thread, seeded, and compiled once
 * by its baseline compiler, since when and how it optimises may leap at a change that costs nothing.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { madeCases } from './made-cases.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const out = join(root, '.output', 'effort');

const VALGRIND = ['--tool=cachegrind', '--cache-sim=no', '--cachegrind-out-file=/dev/null'];
const NODE = [
  '--predictable',
  '--single-threaded',
  '--hash-seed=1',
  '--random-seed=1',
  '--no-opt',
  '--no-maglev',
  '--always-sparkplug',
];
/** Few rounds are enough: what is counted is exact. */
const ROUNDS = 4;

/** One plain file, so that neither the reading of modules nor the stripping of types is run under valgrind. */
export async function bundle(): Promise<string> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: 'test/effort/judge-times.ts',
      outDir: out,
      emptyOutDir: true,
      copyPublicDir: false,
      target: 'node24',
    },
    ssr: { noExternal: true },
  });
  return join(out, 'judge-times.js');
}

async function instructionsOf(valgrind: string, program: string, args: string[]): Promise<number> {
  const { stderr } = await run(valgrind, [...VALGRIND, process.execPath, ...NODE, program, ...args]);
  const refs = /I\s+refs:\s+([\d,]+)/.exec(stderr)?.[1];
  if (refs === undefined) throw new Error(`valgrind counted nothing: ${stderr}`);
  return Number(refs.replaceAll(',', ''));
}

/** Instructions of one judgement; of one that is a tenth `slower`, too. Starting the program is taken out. */
export async function instructionsEach(valgrind: string): Promise<{ each: number; slower: number }> {
  const program = await bundle();
  const count = (rounds: number, ...more: string[]) =>
    instructionsOf(valgrind, program, [String(rounds), ...more]);
  const [least, most, slow] = await Promise.all([
    count(ROUNDS),
    count(2 * ROUNDS),
    count(2 * ROUNDS, '--slower'),
  ]);
  const cases = madeCases().length;
  const each = (most - least) / (ROUNDS * cases);
  return { each, slower: each + (slow - most) / (2 * ROUNDS * cases) };
}
