/** Work that can be put down between any two steps and taken up again, on a page that may have moved on since. */
export type Steps<T> = Generator<void, T, void>;

/** All of it at once. */
export function drain<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
