/** A file of scripts, read and not yet believed: with caps, without effects. */
import * as z from 'zod/mini';
import { failed, ok, type Result } from '@/utils/result';
import type { ScriptLayer } from '../kinds';
import { csvFormat } from '../sheet/in/csv-format';
import { csvRows } from '../sheet/in/csv-rows';
import { cellText } from '../sheet/in/normal';
import { SheetError } from '../sheet/in/sheet-error';
import {
  isLayer,
  isTopic,
  type OfferedScript,
  SCRIPT_FORMAT,
  SCRIPT_LIMITS,
  SCRIPT_VERSION,
} from './script-file';

/** Why a file is not read; the words are in the locale files (`replies.own.wrong`). */
export const SCRIPT_TROUBLES = [
  'empty',
  'tooBig',
  'tooMany',
  'unreadable',
  'broken',
  'newer',
  'columns',
] as const;
export type ScriptTrouble = (typeof SCRIPT_TROUBLES)[number];

/** `refused`: lines that hold no script or one that is too long, by their place in the file, from 1. */
export type ScriptsRead = { scripts: OfferedScript[]; refused: number[] };

const Sheet = z.object({
  format: z.literal(SCRIPT_FORMAT),
  version: z.number(),
  scripts: z.array(z.unknown()),
});
const short = (most: number) => z.string().check(z.maxLength(most));
const Offered = z.object({
  id: short(64),
  layer: z.string(),
  title: short(SCRIPT_LIMITS.title),
  text: short(SCRIPT_LIMITS.text).check(z.minLength(1)),
  code: short(SCRIPT_LIMITS.code),
  topic: z.nullable(z.string()),
  rules: z.array(short(40)).check(z.maxLength(SCRIPT_LIMITS.rules)),
});

/** The scripts of a file, ours or a sheet; of a sheet all are of `layer`. Never throws. */
export async function readScripts(
  file: Blob,
  layer: ScriptLayer,
): Promise<Result<ScriptsRead, ScriptTrouble>> {
  if (file.size === 0) return failed('empty');
  if (file.size > SCRIPT_LIMITS.bytes) return failed('tooBig');
  const begin = await file.slice(0, 200).text();
  // A script of a sheet may begin with a place, `{快递|…}`; ours begins with a name in quotes.
  if (/^\uFEFF?\s*\{\s*"/.test(begin)) return readOurs(await file.text());
  try {
    return await readSheet(file, layer);
  } catch (error) {
    return failed(error instanceof SheetError && error.trouble === 'quote' ? 'broken' : 'unreadable');
  }
}

function readOurs(text: string): Result<ScriptsRead, ScriptTrouble> {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return failed('broken');
  }
  const sheet = z.safeParse(Sheet, raw);
  if (!sheet.success) return failed('broken');
  if (sheet.data.version > SCRIPT_VERSION) return failed('newer');
  if (sheet.data.scripts.length > SCRIPT_LIMITS.scripts) return failed('tooMany');
  const read: ScriptsRead = { scripts: [], refused: [] };
  for (const [nth, one] of sheet.data.scripts.entries()) {
    const offered = z.safeParse(Offered, one);
    if (!offered.success || !isLayer(offered.data.layer)) read.refused.push(nth + 1);
    else {
      const { layer, topic } = offered.data;
      read.scripts.push({ ...offered.data, layer, topic: isTopic(topic) ? topic : null });
    }
  }
  return ok(read);
}

/** What people call the columns. Without any of these the first row is a script like the others. */
const HEADERS = {
  code: ['短码', '编码', '快捷编码', '快捷短语编码', 'code'],
  title: ['标题', '分组', '分类', '名称', 'title', 'group'],
  text: ['内容', '话术', '短语', '快捷短语', '回复', 'text', 'content'],
} as const;
type Columns = Record<keyof typeof HEADERS, number | null>;

async function readSheet(file: Blob, layer: ScriptLayer): Promise<Result<ScriptsRead, ScriptTrouble>> {
  const read: ScriptsRead = { scripts: [], refused: [] };
  let columns: Columns | null = null;
  for await (const { row, cells } of csvRows(file, await csvFormat(file, {}))) {
    const texts = cells.map(cellText);
    if (texts.every((text) => text === '')) continue;
    if (columns === null) {
      const named = namedColumns(texts);
      columns = named ?? byPlace(texts.length);
      if (columns === null) return failed('columns');
      if (named !== null) continue;
    }
    if (read.scripts.length >= SCRIPT_LIMITS.scripts) return failed('tooMany');
    const offered = scriptIn(texts, columns, layer);
    if (offered === null) read.refused.push(row);
    else read.scripts.push(offered);
  }
  return read.scripts.length + read.refused.length === 0 ? failed('empty') : ok(read);
}

function namedColumns(texts: readonly string[]): Columns | null {
  const named = (names: readonly string[]) => {
    const at = texts.findIndex((text) => names.includes(text.normalize('NFKC').toLowerCase()));
    return at < 0 ? null : at;
  };
  const text = named(HEADERS.text);
  return text === null ? null : { text, code: named(HEADERS.code), title: named(HEADERS.title) };
}

/** Two columns are a title and a text, three a code before them. */
function byPlace(count: number): Columns | null {
  if (count === 2) return { code: null, title: 0, text: 1 };
  return count >= 3 ? { code: 0, title: 1, text: 2 } : null;
}

function scriptIn(texts: readonly string[], columns: Columns, layer: ScriptLayer): OfferedScript | null {
  const cell = (at: number | null) => (at === null ? '' : (texts[at] ?? ''));
  const [code, title, text] = [cell(columns.code), cell(columns.title), cell(columns.text)];
  const fits =
    text !== '' &&
    text.length <= SCRIPT_LIMITS.text &&
    title.length <= SCRIPT_LIMITS.title &&
    code.length <= SCRIPT_LIMITS.code;
  return fits ? { id: null, layer, title, text, code, topic: null, rules: [] } : null;
}
