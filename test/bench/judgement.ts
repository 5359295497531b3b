import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { JudgeBench } from './judge.ts';
import { type Line, times } from './line.ts';

const judge = fileURLToPath(new URL('judge.ts', import.meta.url));

/** The judge's own measurement, in a process of its own: beside a browser's driver it would measure that too. */
export async function judgementCost(): Promise<Line[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [judge, '--json']);
  const seen = JSON.parse(stdout) as JudgeBench;
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
