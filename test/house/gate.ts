import type { Source } from './source';

export type Gate = {
  name: string;
  /** Offences in one file, each a sentence; empty = fine. */
  check: (file: Source) => string[];
  planted: Source[];
};
