import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { type Line, median, ms } from './line.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ROUNDS = 9;

/** How long a fresh process takes to load this file. */
const timedLoad = (file: string) =>
  `const from = performance.now(); await import(${JSON.stringify(pathToFileURL(file).href)}); console.log(performance.now() - from);`;

async function load(file: string): Promise<number> {
  const args = ['--input-type=module', '--eval', timedLoad(file)];
  return Number((await promisify(execFile)(process.execPath, args)).stdout);
}

/** From nothing to the first judgement, in a process of its own each time; beside it, one that loads nothing. */
export async function coldLoad(): Promise<Line> {
  const outDir = join(root, '.output', 'cold');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: 'test/bench/cold-judge.ts',
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      target: 'node24',
    },
    ssr: { noExternal: true },
  });
  const loaded: number[] = [];
  const nothing: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    loaded.push(await load(join(outDir, 'cold-judge.js')));
    nothing.push(await load(join(root, 'test', 'bench', 'stubs', 'nothing.js')));
  }
  return {
    budget: 'the rule room loaded and one case judged, cold',
    measured: `${ms(median(loaded))} (an empty file: ${ms(median(nothing))})`,
    ok: null,
  };
}
