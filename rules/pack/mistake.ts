/** What can be wrong with a pack, as data: a code with what it speaks of. `pack-words.ts` says it in words. */
import type { EXPECTED } from './expected.ts';
import type { Words } from './shapes.ts';

type Table = typeof EXPECTED;
export type MistakeCode = keyof Table;

type With<Say> = Say extends () => Words
  ? unknown
  : Say extends (about: infer About) => Words
    ? About
    : never;
/** What was expected: the code, and whatever its sentence names. */
export type Expected = { [Code in MistakeCode]: { code: Code } & With<Table[Code]> }[MistakeCode];

/** What stood there: as JSON, cut short. Empty: nothing stood there. Absent: it does not matter what stood there. */
export type Found = { found?: string };

export type Mistake = {
  /** The pack's own id; `(no id)` where it could not be read. */
  pack: string;
  /** The place in it, such as `rules[TB-FRT-05].says[0].when`; empty for the whole. */
  path: string;
  what: Expected & Found;
  /** The file it came in, where it came in one. */
  file?: string;
};
