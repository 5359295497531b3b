import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 15_000;
const STEP_MS = 50;

/**
 * Waits for something that happens in another process: asks until the answer is neither `null`,
 * `undefined`, `false` nor ''. It gives up with a sentence that says what never happened.
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
): Promise<Exclude<T, null | undefined | false | ''>> {
  const patience = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer) return answer as Exclude<T, null | undefined | false | ''>;
    if (Date.now() > patience) throw new Error(`Waited in vain: ${what}.`);
    await pause(STEP_MS);
  }
}
