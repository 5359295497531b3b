import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const program = fileURLToPath(new URL('count-calls.ts', import.meta.url));

/** Calls of functions of rules/ for one judgement, counted in a process of its own. */
export async function callsEach(...more: '--slower'[]): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...more]);
  return (JSON.parse(stdout) as { each: number }).each;
}
