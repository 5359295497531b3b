/**
 * The maps are data, so they are tested as data: one schema, one set of cross-checks, and one broken map for
 * every fault these can name. The files are read from disk: what is imported has its proofs taken out.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAPS } from '@/entrypoints/console.content/reader/maps';
import { isMapFile, withoutProofs } from '@/entrypoints/console.content/reader/maps/without-proofs';
import { CONSOLE_MATCHES, isProven } from '@/utils/consoles';
import { type Around, faultsOf } from './map-faults';
import type { MapFiles } from './map-schema';

const FOLDER = join(import.meta.dirname, '../../entrypoints/console.content/reader/maps');
const SHARED = ['common', 'vocabulary'];
const names = readdirSync(FOLDER).flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -5)] : []));
const text = (name: string): string => readFileSync(join(FOLDER, `${name}.json`), 'utf8');

/** A fresh copy every time: the cases below break theirs. */
const files = (): MapFiles => ({
  common: JSON.parse(text('common')),
  vocabulary: JSON.parse(text('vocabulary')),
  sites: Object.fromEntries(
    names.filter((name) => !SHARED.includes(name)).map((name) => [name, JSON.parse(text(name))]),
  ),
});
const around: Around = { matches: CONSOLE_MATCHES, isProven };

it('has nothing against the maps as they are', () => {
  expect(faultsOf(files(), around)).toEqual([]);
});

it('sees every file, and the reader uses every map', () => {
  expect(names).toEqual(expect.arrayContaining(['common', 'vocabulary', 'pdd', 'qianniu', 'douyin', 'jd']));
  expect(MAPS.length).toBe(names.length - SHARED.length);
});

type Line = Record<string, unknown>;
type Site = { hosts: Line[]; pages: (Line & { labels?: Line[]; rows?: Line[]; counters?: Line[] })[] } & Line;
type Kind = { labels: Line[]; sections: Line[] };
type Broken = { common: { aftersale: Kind } & Record<string, Line>; vocabulary: Record<string, Line[]> } & {
  sites: Record<string, Site>;
};
const first = <T>(list: T[] | undefined): T => {
  if (list?.[0] === undefined) throw new Error('nothing to break');
  return list[0];
};
const site = (broken: Broken, name: string): Site => {
  const found = broken.sites[name];
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};
const list = (broken: Broken): Site['pages'][number] => {
  const found = site(broken, 'pdd').pages.find(({ counters }) => counters !== undefined);
  if (found === undefined) throw new Error('no list to break');
  return found;
};

describe('a broken map is refused, in words', () => {
  const BROKEN: [string, (broken: Broken) => void, RegExp][] = [
    [
      'a misspelt key',
      (b) => Object.assign(first(site(b, 'pdd').pages), { path: ['/x'] }),
      /^pdd: pages\.0: unknown key path$/,
    ],
    ['a line without a proof', (b) => delete first(b.common.aftersale.labels).proof, /labels\.0\.proof/],
    [
      'a proof from a section that is not there',
      (b) => Object.assign(first(b.common.aftersale.labels), { proof: 'consoles 9.9' }),
      /proof is `consoles <sections>` or `pages\/<name>`/,
    ],
    [
      'a proof that is somebody’s word',
      (b) => Object.assign(first(b.vocabulary.types), { proof: 'everybody knows' }),
      /vocabulary: types\.0\.proof: proof is/,
    ],
    [
      'a page that is not saved',
      (b) => Object.assign(first(b.vocabulary.types), { proof: 'pages/pdd-no-such-page' }),
      /^no page test\/pages\/pdd-no-such-page\.html/,
    ],
    [
      'a page that shows none of the words',
      (b) => Object.assign(first(b.vocabulary.types), { proof: 'pages/qn-sold-list-empty' }),
      /^pages\/qn-sold-list-empty does not show /,
    ],
    [
      'a page on which the selector finds nothing',
      (b) => Object.assign(first(list(b).rows), { proof: 'pages/qn-sold-list-empty' }),
      /^pages\/qn-sold-list-empty does not show \[class/,
    ],
    [
      'full-width punctuation',
      (b) => Object.assign(first(b.common.aftersale.labels), { words: '订单号：' }),
      /not folded: 订单号：/,
    ],
    [
      'two spaces between words',
      (b) => Object.assign(first(b.common.aftersale.labels), { words: '订单号  单号' }),
      /separated by one space/,
    ],
    [
      'a word twice in its line',
      (b) => Object.assign(first(b.common.aftersale.labels), { words: '订单号 订单号' }),
      /a word twice in one line/,
    ],
    [
      'a fact the catalogue has not',
      (b) => Object.assign(first(b.common.aftersale.labels), { fact: 'buyerPhone' }),
      /common: aftersale\.labels\.0\.fact/,
    ],
    [
      'a value the fact cannot have',
      (b) => Object.assign(first(b.vocabulary.types), { value: 'gift' }),
      /vocabulary: types\.0\.value/,
    ],
    [
      'one label for two facts',
      (b) => b.common.aftersale.labels.push({ fact: 'refundAmount', words: '实付:', proof: 'consoles 2.3' }),
      /^common aftersale: 实付 is paidAmount and refundAmount$/,
    ],
    [
      'one label twice',
      (b) => b.common.aftersale.labels.push({ fact: 'paidAmount', words: '实付', proof: 'consoles 2.3' }),
      /^common aftersale: 实付 twice$/,
    ],
    [
      'one heading for two sections',
      (b) => b.common.aftersale.sections.push({ headings: '退货物流', proof: 'consoles 2.3' }),
      /headings: 退货物流 is /,
    ],
    [
      'one label for two facts below a heading',
      (b) =>
        (first(b.common.aftersale.sections).labels as Line[]).push({
          fact: 'courier',
          words: '快递公司',
          proof: 'consoles 2.3',
        }),
      /快递公司 is returnCourier and courier$/,
    ],
    [
      'one phrase for two values',
      (b) =>
        b.vocabulary.wholeStatuses?.push({ value: 'closed', words: '待商家处理', proof: 'consoles 2.3' }),
      /^statuses: 待商家处理 is waitSeller and closed$/,
    ],
    [
      'a label that all consoles share, said again',
      (b) =>
        Object.assign(list(b), {
          labels: [{ fact: 'refundAmount', words: '退款金额', proof: 'consoles 2.3' }],
        }),
      /^pdd aftersale list: 退款金额 is said by common already$/,
    ],
    [
      'a counter twice',
      (b) => list(b).counters?.push({ words: '投诉预警', proof: 'consoles 2.3' }),
      /^pdd aftersale list counters: 投诉预警 twice$/,
    ],
    [
      'a row selector that is none',
      (b) => Object.assign(first(list(b).rows), { select: '[class*="x', proof: 'consoles 2.3' }),
      /^pdd: no selector: \[class/,
    ],
    [
      'a hashed class name',
      (b) => Object.assign(first(list(b).rows), { select: '.table-item-header_sn__2gbGk' }),
      /a hashed class name moves/,
    ],
    [
      'an address with a query',
      (b) => Object.assign(list(b), { paths: ['/aftersales/aftersale_list?searchType=7'] }),
      /a path without query/,
    ],
    [
      'a case page that no id leads to',
      (b) => Object.assign(first(site(b, 'pdd').pages), { ids: [] }),
      /known by an id in its address/,
    ],
    [
      'two maps for one page',
      (b) => Object.assign(b.sites, { pddAgain: structuredClone(site(b, 'pdd')) }),
      /^pddAgain: https:\/\/mms\.pinduoduo\.com.* leads elsewhere$/,
    ],
    [
      'a host the manifest lacks',
      (b) => site(b, 'pdd').hosts.push({ host: 'mms.example.org', proof: 'consoles 1.2' }),
      /^pdd: the manifest lacks mms\.example\.org$/,
    ],
    [
      'a path the manifest leaves out',
      (b) => Object.assign(first(site(b, 'refund2').pages), { paths: ['/refund/detail.htm'] }),
      /^refund2: the manifest reaches no page at \/refund\/detail\.htm$/,
    ],
    [
      'a console said to be proven that is not',
      (b) => Object.assign(site(b, 'jd'), { live: true }),
      /^jd: live is true, surfaces say otherwise$/,
    ],
  ];

  it.each(BROKEN)('%s', (_, spoil, says) => {
    const broken = files();
    spoil(broken as Broken);
    expect(faultsOf(broken, around)).toContainEqual(expect.stringMatching(says));
  });

  it('an address that is asked for and read by nobody', () => {
    const matches = [...CONSOLE_MATCHES, 'https://www.taobao.com/*'];
    expect(faultsOf(files(), { ...around, matches })).toContain(
      'https://www.taobao.com/* is asked for and no map reads it',
    );
  });
});

describe('the build takes the proofs out', () => {
  it('and nothing else', () => {
    for (const name of names) {
      const built: unknown = JSON.parse(withoutProofs(text(name)));
      expect(JSON.stringify(built)).not.toContain('proof');
      expect(withoutProofs(text(name)).length).toBeLessThan(text(name).length);
      expect(built).toEqual(stripped(JSON.parse(text(name))));
    }
  });

  it('of the maps alone', () => {
    expect(isMapFile('/x/entrypoints/console.content/reader/maps/pdd.json')).toBe(true);
    expect(isMapFile('/x/rules/packs/law.json')).toBe(false);
    expect(isMapFile('/x/entrypoints/console.content/reader/maps/map-of.ts')).toBe(false);
  });
});

/** The same by another road: objects built anew instead of a reviver's undefined. */
function stripped(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(stripped);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => (key === 'proof' ? [] : [[key, stripped(value)]])),
  );
}
