/**
 * Own scripts as a file: ours in whole, or the plain sheet that people keep such phrases in (code, title, text). No
 * source says how the workbench of any platform writes its quick phrases, so none is claimed to be read.
 */
import { TOPICS, type Topic } from '@/rules';
import { type OwnScript, SCRIPT_LAYERS, type ScriptLayer } from '../kinds';
import { BOM, csvRow } from '../sheet/csv';

export const SCRIPT_FORMAT = 'aftersale-desk-scripts';
export const SCRIPT_VERSION = 1;

/** What a script may be at most, in UTF-16 units; a message of a chat is shorter. */
export const SCRIPT_LIMITS = {
  title: 60,
  text: 1_000,
  code: 20,
  rules: 20,
  bytes: 2 * 1024 * 1024,
  scripts: 2_000,
};

/** The columns of the sheet, by their headers. */
export const SCRIPT_HEADERS = ['短码', '标题', '内容'] as const;

/** A script somebody offers. `id` null: it comes from a sheet and has none. */
export type OfferedScript = Pick<OwnScript, 'layer' | 'title' | 'text' | 'code' | 'topic'> & {
  id: string | null;
  rules: string[];
};

export const isLayer = (value: unknown): value is ScriptLayer =>
  SCRIPT_LAYERS.some((layer) => layer === value);
export const isTopic = (value: unknown): value is Topic => TOPICS.some((topic) => topic === value);

/** The file that gives back every script; who wrote it and when is not in it. */
export function scriptFile(scripts: readonly OwnScript[]): string {
  const lines = scripts.map(({ id, layer, title, text, code, topic, basis }) =>
    JSON.stringify({ id, layer, title, text, code, topic, rules: basis.map(({ rule }) => rule) }),
  );
  return `{"format":"${SCRIPT_FORMAT}","version":${SCRIPT_VERSION},"scripts":[\n${lines.join(',\n')}\n]}\n`;
}

/** The sheet, for people and for spreadsheets; layers, topics and clauses are not in it. */
export const scriptSheet = (scripts: readonly OwnScript[]): string =>
  BOM + [SCRIPT_HEADERS, ...scripts.map(({ code, title, text }) => [code, title, text])].map(csvRow).join('');
