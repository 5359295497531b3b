/**
 * Runs `work` when asked, never twice at once; asked during a run, it runs once more afterwards, however
 * often it was asked. A failure is handed to `failed` and does not stop later runs.
 */
export function oneAtATime(work: () => Promise<void>, failed: (error: unknown) => void): () => void {
  let running = false;
  let again = false;
  const run = async () => {
    running = true;
    do {
      again = false;
      await work().catch(failed);
    } while (again);
    running = false;
  };
  return () => {
    if (running) again = true;
    else void run();
  };
}
