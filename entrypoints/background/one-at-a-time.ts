/**
 * Runs `work` when asked, never twice at once; asked during a run, it runs once more afterwards, however
 * often it was asked. A failure is reported and does not stop later runs.
 */
export function oneAtATime(work: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = async () => {
    running = true;
    do {
      again = false;
      await work().catch((error: unknown) => console.error('Deadlines could not be told.', error));
    } while (again);
    running = false;
  };
  return () => {
    if (running) again = true;
    else void run();
  };
}
