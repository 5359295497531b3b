/** How much of the page is touched to read it: counted, not timed, so that it cannot rot unseen. */
export type Touched = Record<'walks' | 'moves' | 'queries' | 'attributes' | 'parents' | 'insides', number>;

/** Counts the calls of the DOM's own methods and getters while `run` works on the document. */
export function touched(document: Document, run: () => unknown): Touched {
  const counts: Touched = { walks: 0, moves: 0, queries: 0, attributes: 0, parents: 0, insides: 0 };
  /** How deep in one of them: what this DOM's own code calls is no question of ours. */
  let inside = 0;
  const count = (object: object, name: string, what: keyof Touched) => {
    let owner = object;
    while (!Object.hasOwn(owner, name)) owner = Object.getPrototypeOf(owner) as object;
    const original = Object.getOwnPropertyDescriptor(owner, name) as PropertyDescriptor;
    const counted = (call: (...args: unknown[]) => unknown) =>
      function (this: unknown, ...args: unknown[]) {
        if (inside++ === 0) counts[what]++;
        try {
          return call.apply(this, args);
        } finally {
          inside--;
        }
      };
    Object.defineProperty(
      owner,
      name,
      original.get
        ? { ...original, get: counted(original.get) }
        : { ...original, value: counted(original.value) },
    );
    return () => Object.defineProperty(owner, name, original);
  };
  const walker = document.createTreeWalker(document.body);
  const restore = [
    count(document, 'createTreeWalker', 'walks'),
    count(document, 'querySelectorAll', 'queries'),
    count(document, 'contains', 'insides'),
    count(document, 'parentElement', 'parents'),
    count(document.body, 'getAttribute', 'attributes'),
    ...(['firstChild', 'nextSibling', 'parentNode'] as const).map((name) => count(walker, name, 'moves')),
  ];
  try {
    run();
  } finally {
    for (const undo of restore) undo();
  }
  return counts;
}
