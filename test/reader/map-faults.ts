/** What a schema cannot see: words that mean two things, proofs that are not there, pages no address leads to. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf } from '@/entrypoints/console.content/reader/address';
import { fold } from '@/entrypoints/console.content/reader/fold';
import type {
  CommonData,
  LabelLine,
  MapData,
  PageData,
  VocabularyData,
} from '@/entrypoints/console.content/reader/maps/data';
import { mapOf } from '@/entrypoints/console.content/reader/maps/map-of';
import type { Platform } from '@/rules';
import { type MapFiles, pagesIn, shapeFaults } from './map-schema';
import { parse } from './parse';

const PAGES = join(import.meta.dirname, '../pages');
const saved = new Map(
  readdirSync(PAGES)
    .filter((file) => file.endsWith('.html'))
    .map((file) => [file.slice(0, -'.html'.length), readFileSync(join(PAGES, file), 'utf8')]),
);
const folded = new Map([...saved].map(([name, html]) => [name, fold(html)]));

type Files = { common: CommonData; vocabulary: VocabularyData; sites: Record<string, MapData> };
/** What the world outside the maps says: the manifest's matches, and which platform is proven. */
export type Around = { matches: readonly string[]; isProven: (platform: Platform) => boolean };

/** Everything that is wrong with the files, in sentences; the rest is looked at only when their shape is right. */
export function faultsOf(files: MapFiles, around: Around): string[] {
  const shape = shapeFaults(files);
  if (shape.length > 0) return shape;
  const typed = files as Files;
  return [
    ...proofFaults(typed),
    ...wordFaults(typed),
    ...selectorFaults(typed),
    ...addressFaults(typed, around),
  ];
}

/** Every object of the files that carries a proof. */
function provenIn(data: unknown): Record<string, unknown>[] {
  if (typeof data !== 'object' || data === null) return [];
  const own = 'proof' in data ? [data as Record<string, unknown>] : [];
  return [...own, ...Object.values(data).flatMap(provenIn)];
}

/** A saved page that is named as proof is there, and shows at least one of the words it is to prove. */
function proofFaults(files: Files): string[] {
  return provenIn(files).flatMap((line) => {
    const names = pagesIn(String(line.proof));
    const gone = names.filter((name) => !saved.has(name));
    if (gone.length > 0) return [`no page test/pages/${gone[0]}.html, named as a proof`];
    return names
      .filter((name) => !shows(name, line))
      .map((name) => `pages/${name} does not show ${textOf(line)}`);
  });
}

const textOf = (line: Record<string, unknown>): string =>
  ['words', 'headings', 'begins', 'whole', 'part', 'names', 'select', 'named']
    .flatMap((key) => (typeof line[key] === 'string' ? [line[key]] : []))
    .join(' ');

function shows(name: string, line: Record<string, unknown>): boolean {
  const page = folded.get(name) ?? '';
  if (typeof line.select === 'string')
    return parse(saved.get(name) ?? '').querySelector(line.select) !== null;
  const text = textOf(line);
  return text === '' || text.split(' ').some((word) => page.includes(word.replace(/:$/, '')));
}

/** Every word of one table with what it means there; a second meaning is a fault. */
function clashes(where: string, table: readonly { means: string; words: string }[]): string[] {
  const known = new Map<string, string>();
  return table.flatMap(({ means, words }) =>
    words.split(' ').flatMap((written) => {
      const word = written.replace(/:$/, '');
      const before = known.get(word);
      known.set(word, means);
      if (before === undefined) return [];
      return [before === means ? `${where}: ${word} twice` : `${where}: ${word} is ${before} and ${means}`];
    }),
  );
}

const labelled = (lines: readonly LabelLine[] = []) =>
  lines.map(({ fact, words }) => ({ means: fact as string, words }));

function wordFaults({ common, vocabulary, sites }: Files): string[] {
  const kinds = (['aftersale', 'order'] as const).flatMap((like) => {
    const { labels, sections } = common[like];
    return [
      ...clashes(`common ${like}`, labelled(labels)),
      ...clashes(
        `common ${like} headings`,
        sections.map(({ headings }) => ({ means: headings, words: headings })),
      ),
      ...sections.flatMap((section) => clashes(`common ${section.headings}`, labelled(section.labels))),
    ];
  });
  const tables = [['types'], ['statuses', 'wholeStatuses'], ['goods'], ['reasons', 'wholeReasons']] as const;
  const phrases = tables.flatMap((names) =>
    clashes(
      names[0],
      names.flatMap((name) => vocabulary[name].map(({ value, words }) => ({ means: value, words }))),
    ),
  );
  const pages = Object.entries(sites).flatMap(([name, site]) =>
    site.pages.flatMap((page) => pageWordFaults(`${name} ${page.like} ${page.kind}`, page, common)),
  );
  return [...kinds, ...phrases, ...pages];
}

/** A page kind's own labels may give a shared word another meaning; to say the same again is a leftover. */
function pageWordFaults(where: string, page: PageData, common: CommonData): string[] {
  const shared = new Set(
    common[page.like].labels.flatMap(({ fact, words }) => words.split(' ').map((word) => `${fact} ${word}`)),
  );
  const again = (page.labels ?? []).flatMap(({ fact, words }) =>
    words.split(' ').filter((word) => shared.has(`${fact} ${word}`)),
  );
  return [
    ...clashes(where, labelled(page.labels)),
    ...clashes(
      `${where} counters`,
      (page.counters ?? []).map(({ words }) => ({ means: 'a counter', words })),
    ),
    ...again.map((word) => `${where}: ${word} is said by common already`),
  ];
}

function selectorFaults({ common, sites }: Files): string[] {
  const named: [file: string, css: string][] = [
    ['common', common.dialogs.select],
    ...Object.entries(sites).flatMap(([name, { pages, shop, shopKind }]) =>
      [...pages.flatMap(({ rows = [] }) => rows), shop, shopKind].flatMap((line): [string, string][] =>
        line ? [[name, line.select]] : [],
      ),
    ),
  ];
  const { body } = parse('');
  return named
    .filter(([, css]) => !isSelector(body, css))
    .map(([file, css]) => `${file}: no selector: ${css}`);
}

function isSelector(body: Element, css: string): boolean {
  try {
    body.querySelector(css);
    return true;
  } catch {
    return false;
  }
}

/** A match pattern of the manifest, with `*` at its end only. */
const covers = (match: string, url: string): boolean => url.startsWith(match.replace(/\*$/, ''));

function addressFaults({ sites }: Files, { matches, isProven }: Around): string[] {
  const maps = Object.entries(sites).map(([name, data]) => ({ name, data, map: mapOf(data) }));
  const all = maps.map(({ map }) => map);
  const urls = maps.flatMap(({ name, map }) =>
    map.pages.flatMap((shape) =>
      shape.hosts.flatMap((host) =>
        shape.paths.map((path) => ({ name, map, shape, url: `https://${host}${path}` })),
      ),
    ),
  );
  const shadowed = urls.flatMap(({ name, shape, url }) => {
    const found = addressOf(url, all);
    return found?.kind === 'page' && found.shape === shape ? [] : [`${name}: ${url} leads elsewhere`];
  });
  const hosts = maps.flatMap(({ name, map }) =>
    [...new Set(map.pages.flatMap((page) => page.hosts))].flatMap((host) =>
      matches.some((match) => new URL(match).hostname === host)
        ? []
        : [`${name}: the manifest lacks ${host}`],
    ),
  );
  const dead = maps.flatMap(({ name, map }) =>
    map.pages.flatMap((page) =>
      page.paths
        .filter(
          (path) => !page.hosts.some((host) => matches.some((m) => covers(m, `https://${host}${path}`))),
        )
        .map((path) => `${name}: the manifest reaches no page at ${path}`),
    ),
  );
  return [
    ...shadowed,
    ...hosts,
    ...dead,
    ...matches
      .filter((match) => !urls.some(({ url }) => covers(match, url)))
      .map((match) => `${match} is asked for and no map reads it`),
    ...maps
      .filter(({ data }) => data.live !== isProven(data.platform))
      .map(({ name, data }) => `${name}: live is ${data.live}, surfaces say otherwise`),
  ];
}
