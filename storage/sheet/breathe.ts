/** Long work in pieces: the page draws and hears in between, and can call it off. */

/** Of one piece, in ms; a task over 50 is felt. */
const PIECE = 12;

/** Thrown where work was called off. */
export class CalledOff extends Error {
  override name = 'CalledOff';
}

/** A message is a task of its own, and unlike a timer it is not slowed in a tab nobody looks at. */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/**
 * A function to await between steps of long work: it lets the page breathe when it is time to.
 * @throws CalledOff once the signal is aborted
 */
export function breather(signal?: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (signal?.aborted === true) throw new CalledOff();
    if (performance.now() - since < PIECE) return;
    await nextTask();
    since = performance.now();
  };
}
