/** What crosses a boundary: a value, or a trouble that a person can be told about. Never an exception. */
export type Result<T, E = string> = { ok: true; value: T } | { ok: false; trouble: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const failed = <E>(trouble: E): Result<never, E> => ({ ok: false, trouble });
