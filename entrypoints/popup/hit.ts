/** What the popup can find, and the needles to find it by. */
import type { Citation, HistoryEntry, Words } from '@/rules';
import { type CaseText, hasWords, type Readable } from '@/storage';
import { type Needle, needle } from '../shared/search/find';
import { lineKey } from './calc/calc-words';
import type { Line } from './calc/work-out';
import type { Phrased } from './phrases';

/** A script of the tree or one people wrote themselves. `find`: by which the desk finds it. */
export type Sayable = { id: string; title: Words; text: string; own: boolean; find: string };

export type Hit =
  | { kind: 'calc'; line: Line }
  | { kind: 'case'; key: string; text: string }
  | { kind: 'note'; id: string; caseKey: string | null; text: string; at: number; author: string }
  | { kind: 'rule'; citation: Citation }
  | { kind: 'phrase'; phrase: Phrased }
  | { kind: 'script'; script: Sayable }
  | { kind: 'history'; entry: HistoryEntry };

/** Cases are found by any part of a number, by shop, item, reason and status; by 拼音 only of the shop. */
export function caseNeedle({ key, shop, text }: CaseText, heard: Needle<Hit>['heard']): Needle<Hit> {
  const plain = needle<Hit>({ kind: 'case', key, text }, shop, [text]);
  return heard === undefined ? plain : { ...plain, heard };
}

/** Notes, calls, promises and reasons given for overruling, as they read now; none for what holds no words of a person. */
export function noteNeedle(entry: Readable): Needle<Hit> | null {
  if (!hasWords(entry) || entry.text.trim() === '') return null;
  const { id, caseKey, text, at, author } = entry;
  return needle<Hit>({ kind: 'note', id, caseKey, text, at, author }, text, [author]);
}

/** By which a list knows its rows. */
export function hitKey(hit: Hit): string {
  if (hit.kind === 'calc') return `calc ${lineKey(hit.line)}`;
  if (hit.kind === 'case') return `case ${hit.key}`;
  if (hit.kind === 'note') return `note ${hit.id}`;
  if (hit.kind === 'rule') return `rule ${hit.citation.id}`;
  if (hit.kind === 'phrase') return `phrase ${hit.phrase.id}`;
  return hit.kind === 'script' ? `script ${hit.script.id}` : `history ${hit.entry.id}`;
}
