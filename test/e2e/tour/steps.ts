/** The tour's own bookkeeping: every step says what it found, and a step that did not do what it says fails the tour. */
export class Steps {
  #failed: string[] = [];

  /** Runs one step and prints its lines. A step that throws is printed with its reason; the tour goes on. */
  async step(what: string, act: () => Promise<string[]>): Promise<void> {
    try {
      const lines = await act();
      console.log([`✓ ${what}`, ...lines.map((line) => `    ${line}`)].join('\n'));
    } catch (error) {
      this.#failed.push(what);
      console.log(`✗ ${what}\n    ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
  }

  get failed(): readonly string[] {
    return this.#failed;
  }
}

/** Throws with both sides when they differ. */
export function same(what: string, found: unknown, wanted: unknown): void {
  if (found !== wanted) throw new Error(`${what}: found ${String(found)}, wanted ${String(wanted)}`);
}
