/**
 * Three-valued logic (Kleene, strong). The numbers are chosen so that "and" is the smaller, "or" the larger
 * and "not" the opposite: what is not known stays unknown unless the rest decides without it.
 */
export type Truth = -1 | 0 | 1;

export const FALSE: Truth = -1;
export const UNKNOWN: Truth = 0;
export const TRUE: Truth = 1;

export const and = (a: Truth, b: Truth): Truth => (a < b ? a : b);
export const or = (a: Truth, b: Truth): Truth => (a > b ? a : b);
/** `0 - a`, since `-a` would make a negative zero of the unknown. */
export const not = (a: Truth): Truth => (0 - a) as Truth;
export const truthOf = (held: boolean): Truth => (held ? TRUE : FALSE);
