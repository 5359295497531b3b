/** Counts how often each function of rules/ is entered. A program of its own: it turns V8's optimising off. */
import { Session } from 'node:inspector/promises';
import { judgeMany } from './judge-many.ts';

const RULES = /\/rules\/[\w/-]+\.ts$/;

const slower = process.argv.includes('--slower');
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });

/** Calls of functions of rules/ while so many rounds are judged, the stacking of the book included. */
async function callsOf(times: number): Promise<number> {
  // Taking the counts sets them to nothing.
  await session.post('Profiler.takePreciseCoverage');
  judgeMany(times, slower);
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => RULES.test(url))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((sum, count) => sum + count, 0);
}

const [once, twice] = [await callsOf(1), await callsOf(2)];
// What is left between one round and two is judging alone.
console.log(JSON.stringify({ each: (twice - once) / judgeMany(1) }));
