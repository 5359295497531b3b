/**
 * A pack given as text: a file or what somebody pasted. Only plain text is read. Nothing here unpacks, so there is
 * no small file that grows into a large one; conditions are data, and no pattern or code of a pack is ever run.
 */
import type { Expected } from './mistake.ts';
import { NO_ID, type ParsedPack, parsePack, refused } from './pack.ts';
import { readJson } from './read-json.ts';

/** Five million characters: ten times the built-in book. */
export const LONGEST_PACK = 5_000_000;

/** How files begin that are not text, as they look once read as UTF-8 (or as bytes). */
const ARCHIVES: readonly (readonly [kind: string, ...begins: string[]])[] = [
  ['gzip', '\x1f\x8b', '\x1f\ufffd'],
  ['zip', 'PK\x03', 'PK\x05', 'PK\x07'],
  ['zstd', '(\ufffd/\ufffd'],
  ['xz', '\ufffd7zXZ'],
  ['7z', '7z\ufffd\ufffd', "7z\ufffd'"],
  ['bzip2', 'BZh'],
  ['rar', 'Rar!'],
];

/**
 * The pack in the text, or the first mistake with its words. Never throws. `file`: the file's name, for the words.
 * A byte order mark, as Windows writes it, is no mistake.
 */
export function readPack(text: string, file?: string): ParsedPack {
  const named = file === undefined ? {} : { file };
  const what = notPlain(text);
  if (what !== null) return refused({ pack: NO_ID, path: '', what, ...named });
  const json = readJson(text.startsWith('\ufeff') ? text.slice(1) : text);
  if (!json.ok) return refused({ pack: NO_ID, path: json.path, what: json.what, ...named });
  const parsed = parsePack(json.value);
  return parsed.ok ? parsed : refused({ ...parsed.mistake, ...named });
}

function notPlain(text: string): Expected | null {
  if (text.length > LONGEST_PACK) return { code: 'smallText', most: LONGEST_PACK };
  const archive = ARCHIVES.find(([, ...begins]) => begins.some((bytes) => text.startsWith(bytes)));
  if (archive !== undefined) return { code: 'plainFile', kind: archive[0] };
  // Bytes that were no UTF-8 (GBK, UTF-16), as the browser hands them over.
  return text.includes('\ufffd') || text.includes('\0') ? { code: 'utf8' } : null;
}
