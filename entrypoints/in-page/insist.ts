/** A worker that was just stopping refuses or drops a message; the next one starts it again. */
const TRIES = 3;
const BETWEEN = 200;

/**
 * Sends until there is an answer, and comes back without one rather than never.
 * @param alive whether this script still belongs to a running extension
 */
export async function insist<T>(send: () => Promise<T>, alive: () => boolean): Promise<T | null> {
  for (let tried = 1; alive(); tried++) {
    try {
      return await send();
    } catch (error) {
      if (tried === TRIES) {
        console.warn('The background did not answer.', error);
        break;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN * tried));
  }
  return null;
}
