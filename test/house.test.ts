import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseYAML } from 'confbox';
import { describe, expect, it } from 'vitest';
import { GATES } from './house/gates';
import { importsOf, readHouse, type Source } from './house/source';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The gates speak of offences in words, so their own file would convict itself. */
const house = readHouse(root).filter((file) => !file.path.startsWith('test/house'));

describe('house', () => {
  it('saw every room', () => {
    const rooms = new Set(house.map((file) => file.path.split('/').slice(0, 2).join('/')));
    expect([...rooms]).toEqual(
      expect.arrayContaining([
        'entrypoints/background',
        'entrypoints/chat.content',
        'entrypoints/console.content',
        'entrypoints/desk',
        'entrypoints/in-page',
        'entrypoints/popup',
        'entrypoints/sidepanel',
      ]),
    );
    expect(house.length).toBeGreaterThan(60);
    expect(house.reduce((n, file) => n + importsOf(file).length, 0)).toBeGreaterThan(200);
  });

  for (const gate of GATES) {
    it(gate.name, () => {
      expect(house.flatMap((file) => gate.check(file))).toEqual([]);
    });
    it(`${gate.name}: catches its planted offence`, () => {
      for (const offence of gate.planted) expect(gate.check(offence), offence.text).not.toEqual([]);
    });
  }

  it('has no circle of imports', () => {
    expect(circle(house)).toBeNull();
    expect(
      circle([
        { path: 'rules/a.ts', text: "import { b } from './b';" },
        { path: 'rules/b.ts', text: "import { a } from './a';" },
      ]),
    ).not.toBeNull();
  });
});

describe('words', () => {
  const words = (lang: string) => flat(parseYAML(readFileSync(`${root}/locales/${lang}.yml`, 'utf8')));
  const zh = words('zh_CN');
  const en = words('en');

  it('stand in both languages, with the same places to fill', () => {
    expect(zh.size).toBeGreaterThan(100);
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
    const places = (text: string) => [...text.matchAll(/\$\d|\{\w+\}/g)].map(String).sort();
    for (const [key, text] of zh) expect(places(en.get(key) ?? ''), key).toEqual(places(text));
  });

  it('are each in their own language', () => {
    const han = /\p{Script=Han}/u;
    const latin = /[A-Za-z]/;
    const bare = (text: string) => text.replaceAll(/\{\w+\}|\$\d/g, '');
    const inBoth = ([key]: [string, string]) => BOTH.has(key);
    expect([...en].filter((word) => han.test(word[1]) && !inBoth(word))).toEqual([]);
    const foreign = [...zh].filter(([, text]) => latin.test(bare(text)) && !han.test(text));
    expect(foreign.filter((word) => !inBoth(word))).toEqual([]);
  });
});

/** Words that are the same in both languages: the tag of the language itself. */
const BOTH = new Set(['common.tongue']);

function flat(tree: unknown, path = ''): Map<string, string> {
  if (typeof tree !== 'object' || tree === null) return new Map([[path, String(tree)]]);
  return new Map(Object.entries(tree).flatMap(([key, sub]) => [...flat(sub, path ? `${path}.${key}` : key)]));
}

/** The first circle of imports that survive compilation, as a path, or null. */
function circle(files: Source[]): string[] | null {
  const paths = new Set(files.map((file) => file.path));
  const open = (target: string) =>
    [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`].find((path) => paths.has(path));
  const next = new Map(
    files.map((file) => [
      file.path,
      importsOf(file).flatMap(({ target, typeOnly }) => (typeOnly ? [] : (open(target) ?? []))),
    ]),
  );
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const to of next.get(path) ?? []) {
      const found = visit(to, [...trail, path]);
      if (found) return found;
    }
    done.add(path);
    return null;
  };
  for (const path of paths) {
    const found = visit(path, []);
    if (found) return found;
  }
  return null;
}
