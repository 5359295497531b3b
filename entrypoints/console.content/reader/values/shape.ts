/** A value read from the beginning of a text, and how many of its characters it took. */
export type Shaped<T> = { value: T; length: number };
