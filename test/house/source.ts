import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';

/** One file of the house as plain text. No compiler is asked: TypeScript 7 has no classic API to ask. */
export type Source = { path: string; text: string };

const ROOMS = ['entrypoints', 'components', 'rules', 'storage', 'utils', 'test'];
const CODE = /\.(ts|tsx|mts|mjs)$/;

/** Every source file, in the order of its path. */
export function readHouse(root: string): Source[] {
  const found: Source[] = [];
  const walk = (dir: string) => {
    for (const entry of readdirSync(dir, { withFileTypes: true })) {
      const path = join(dir, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (CODE.test(entry.name))
        found.push({ path: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') });
    }
  };
  for (const room of ROOMS) walk(join(root, room));
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

export type Import = { target: string; typeOnly: boolean };

/** `import … from`, `export … from`, bare and dynamic imports. Comments are taken out first. */
export function importsOf({ path, text }: Source): Import[] {
  const code = withoutComments(text);
  const found: Import[] = [];
  const statement =
    /(?:^|[\n;])\s*(import|export)\b([^;'"`]*?)\bfrom\s*['"]([^'"]+)['"]|(?:^|[\n;])\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;
  for (const match of code.matchAll(statement)) {
    const spec = match[3] ?? match[4] ?? match[5];
    if (spec === undefined) continue;
    const clause = (match[2] ?? '').trim();
    const names = /^\{([\s\S]*)\}$/
      .exec(clause)?.[1]
      ?.split(',')
      .map((n) => n.trim())
      .filter(Boolean);
    const typeOnly =
      /^type\b/.test(clause) ||
      (names !== undefined && names.length > 0 && names.every((n) => /^type\s/.test(n)));
    found.push({ target: resolve(path, spec), typeOnly });
  }
  return found;
}

/** `@/rules` and `../rules` both become `rules`; what is not ours stays as it is. */
function resolve(from: string, spec: string): string {
  if (spec.startsWith('@/')) return spec.slice(2);
  if (spec.startsWith('.')) return posix.normalize(posix.join(dirname(from), spec));
  return `npm:${spec}`;
}

export function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|[^:'"`])\/\/[^\n]*/g, '$1');
}
