/**
 * The page in a zip of a case. It shows what is kept and hashes all of it again where it is opened: the pictures
 * that are in the page itself, what is said of each, every line of the log, and its own visible words. A page opened
 * from a disk may not read the files beside it, so those are checked when somebody drops them on it.
 *
 * It loads nothing and talks to nobody: its policy allows one script and one style, by their hashes.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import type { Evidence } from '../../kinds';
import type { Readable } from '../../log/readable';
import style from './case-page.css?raw';
import script from './check-page.js?raw';
import { type Html, h, jsonForPage, markup, wordsIn } from './html';
import type { Listed, Manifest } from './manifest';
import { type CaseZipWords, LATER_WORDS } from './words';

type Told = { manifest: Manifest; items: readonly Evidence[]; log: readonly Readable[]; words: CaseZipWords };

const encoder = new TextEncoder();
const sumOf = (text: string) => sha256(encoder.encode(text));
const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const hashSource = (text: string) => `'sha256-${base64(sumOf(text))}'`;

const POLICY = [
  "default-src 'none'",
  'img-src blob:',
  `style-src ${hashSource(style)}`,
  `script-src ${hashSource(script)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** All of the page before its pictures. */
export function pageStart(told: Told): string {
  const { manifest, words } = told;
  const content = h('main', { id: 'case' }, ...contentOf(told));
  const later = Object.fromEntries(LATER_WORDS.map((word) => [word, words.of(word)]));
  return [
    `<!doctype html>\n<html lang="${words.lang === 'en' ? 'en' : 'zh-CN'}" data-words="${hex(sumOf(wordsIn(content)))}"><head>`,
    markup(h('meta', { charset: 'utf-8' })),
    markup(h('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY })),
    markup(h('meta', { name: 'viewport', content: 'width=device-width' })),
    markup(h('title', {}, titleOf(told))),
    `<style>${style}</style></head><body>`,
    markup(h('p', { id: 'result', role: 'status' }, words.of('noScript'))),
    markup(content),
    markup(filesOf(words)),
    `<script type="application/json" id="words">${jsonForPage(later)}</script>`,
    `<script type="application/json" id="manifest">${jsonForPage(manifest)}</script>\n`,
  ].join('\n');
}

/** One picture, as data in the page. 48 KiB are written at once: the longest argument list there is stays far off. */
export function* pagePicture(sum: string, bytes: Uint8Array): Generator<string> {
  const step = 3 * 16 * 1024;
  yield `<script type="text/plain" data-picture="${sum}">`;
  for (let at = 0; at < bytes.length; at += step) yield base64(bytes.subarray(at, at + step));
  yield '</script>\n';
}

export const pageEnd = (): string => `<script>${script}</script>\n</body></html>\n`;

const titleOf = ({ manifest, words }: Told) =>
  `${words.of('title')} ${manifest.case.afterSaleId ?? manifest.case.orderId ?? ''}`.trim();

function contentOf(told: Told): Html[] {
  const { manifest, items, log, words } = told;
  const { shop, orderId, afterSaleId } = manifest.case;
  return [
    h('h1', {}, titleOf(told)),
    facts([
      [words.of('shop'), shop],
      [words.of('afterSaleId'), afterSaleId ?? ''],
      [words.of('orderId'), orderId ?? ''],
      [words.of('exported'), `${words.moment(manifest.exportedAt)} ${manifest.exportedBy}`],
      [words.of('headCode'), manifest.head?.code ?? ''],
    ]),
    h('h2', {}, `${words.of('evidence')} ${items.length}`),
    ...(items.length === 0 ? [h('p', {}, words.of('none'))] : []),
    ...items.map((item, nth) => evidenceOf(item, manifest.evidence[nth], nth, words)),
    h('h2', {}, `${words.of('log')} ${log.length}`),
    h('ol', { class: 'log' }, ...log.map((entry) => lineOf(entry, words))),
    h('h2', {}, words.of('proves')),
    ...(['provesYes', 'provesNo', 'provesHow'] as const).map((word) => h('p', {}, words.of(word))),
  ];
}

function evidenceOf(item: Evidence, listed: Listed | undefined, nth: number, words: CaseZipWords): Html {
  const { picture, text, html } = item;
  const need = listed?.need ?? null;
  return h(
    'article',
    { id: `evidence-${nth}` },
    h('p', { class: 'state', 'data-state': nth.toString() }),
    h('div', { 'data-slot': nth.toString() }),
    ...(listed?.trouble ? [h('p', { class: 'bad' }, words.of(listed.trouble))] : []),
    h('h3', {}, `${nth + 1}. ${item.why === '' ? words.form(item.form) : item.why}`),
    facts([
      [words.of('kept'), `${words.moment(item.at)} ${item.author} · ${words.form(item.form)}`],
      [words.of('need'), need === null ? words.of('noNeed') : words.need(need)],
      [words.of('from'), item.url],
      [words.of('hidden'), picture !== null && picture.hidden > 0 ? String(picture.hidden) : ''],
      [words.of('cropped'), picture?.cropped ? '✓' : ''],
      [words.of('picture'), picture?.sum ?? ''],
      [words.of('sum'), item.sum],
    ]),
    ...(text === '' ? [] : [h('div', { class: 'text' }, text)]),
    ...(html === ''
      ? []
      : [h('details', {}, h('summary', {}, words.of('html')), h('div', { class: 'text' }, html))]),
  );
}

function lineOf(entry: Readable, words: CaseZipWords): Html {
  const first = entry.first === undefined ? [] : [h('del', {}, entry.first)];
  const who = `${words.moment(entry.at)} ${entry.author}`;
  return h(
    'li',
    {},
    h('span', { class: 'who' }, who),
    ' ',
    h('span', { class: 'text' }, words.line(entry)),
    ...first,
  );
}

/** Names with their values; without a value, without the name. */
const facts = (rows: readonly (readonly [string, string])[]): Html =>
  h(
    'dl',
    {},
    ...rows
      .filter(([, value]) => value !== '')
      .map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))),
  );

const filesOf = (words: CaseZipWords): Html =>
  h(
    'section',
    { id: 'drop' },
    h('h2', {}, words.of('files')),
    h('p', {}, words.of('filesHint')),
    h('label', {}, words.of('pick'), ' ', h('input', { type: 'file', id: 'pick', multiple: '' })),
    h('ul', { id: 'dropped', role: 'status' }),
  );
