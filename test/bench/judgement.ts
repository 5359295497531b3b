import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import type * as Judge from './judge.ts';
import { type Line, times } from './line.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The judge's own measurement (judge.ts), run through Vite because rules/ is written for a bundler. */
export async function judgementCost(): Promise<Line[]> {
  const { module } = await runnerImport<typeof Judge>(fileURLToPath(new URL('judge.ts', import.meta.url)), {
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
  });
  const seen = await module.measureJudge();
  const control = `control ${times(seen.control)}`;
  return [
    {
      budget: 'one judgement ≥ 100× json-rules-engine',
      measured: `${times(seen.timesJsonRulesEngine)} (${seen.ours.toFixed(1)} µs; ${control})`,
      ok: seen.timesJsonRulesEngine >= 100,
    },
    {
      budget: 'one judgement ≥ 5× json-logic-js',
      measured: `${times(seen.timesJsonLogic)} (${control})`,
      ok: seen.timesJsonLogic >= 5,
    },
    {
      budget: '50,000 cases judged again ≤ 1 s',
      measured: `${(seen.fiftyThousand / 1000).toFixed(2)} s`,
      ok: seen.fiftyThousand <= 1000,
    },
  ];
}
