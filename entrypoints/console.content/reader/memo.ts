/** A list says the same few words in every row; nothing is gained by remembering more than one screenful. */
const MOST_KEPT = 2_000;

/** The same function, asked only once for the same text. Forgets everything when it is full. */
export function memo<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) {
      if (known.size >= MOST_KEPT) known.clear();
      answer = of(text);
      known.set(text, answer);
    }
    return answer;
  };
}
