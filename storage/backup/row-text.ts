/** A row as a line of text and back. Only evidence holds bytes: its small picture is written as base64. */
import type { Evidence } from '../kinds';
import type { TableName } from './format';
import { DEEPEST_ROW, LONGEST_LINE, NOT_OURS } from './limits';
import type { RefusalCode } from './refused';

/** The line of a row, or null for one that no reader would take back. */
export function lineOf(table: TableName, row: object): string | null {
  const line = JSON.stringify(table === 'evidence' ? withoutBytes(row as Evidence) : row);
  // A character is at most three bytes of UTF-8.
  return line.length > LONGEST_LINE / 3 || brokenBound(row) !== null ? null : line;
}

const withoutBytes = (row: Evidence) =>
  row.thumb === undefined ? row : { ...row, thumb: toBase64(row.thumb) };

/** The row of a parsed line; undefined when its bytes are none. */
export function rowFrom(table: TableName, parsed: object): object | undefined {
  if (table !== 'evidence' || !('thumb' in parsed)) return parsed;
  const bytes = typeof parsed.thumb === 'string' ? fromBase64(parsed.thumb) : null;
  return bytes === null ? undefined : { ...parsed, thumb: bytes };
}

function toBase64(bytes: ArrayBuffer): string {
  const view = new Uint8Array(bytes);
  let text = '';
  // An engine takes only so many arguments at once.
  for (let i = 0; i < view.length; i += 8_192) text += String.fromCharCode(...view.subarray(i, i + 8_192));
  return btoa(text);
}

function fromBase64(text: string): ArrayBuffer | null {
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)).buffer;
  } catch {
    return null;
  }
}

/** What of a parsed value must not come near the rest of the code. Walks without recursion. */
export function brokenBound(value: unknown): Extract<RefusalCode, 'depth' | 'ownKey'> | null {
  const waiting: { value: object; depth: number }[] = [];
  const wait = (found: unknown, depth: number) => {
    if (typeof found === 'object' && found !== null) waiting.push({ value: found, depth });
  };
  wait(value, 1);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.depth > DEEPEST_ROW) return 'depth';
    for (const [key, member] of Object.entries(next.value)) {
      if (NOT_OURS.has(key)) return 'ownKey';
      wait(member, next.depth + 1);
    }
  }
  return null;
}
