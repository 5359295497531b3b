import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The LibreOffice of this machine, which test/setup.mjs installs where it may; `null` where there is none to be had. */
export function findLibreOffice(): string | null {
  const works = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
  return works.status === 0 ? 'soffice' : null;
}

/** A cell as LibreOffice has it: what a person sees, what kind it is, and the formula if it is one. */
export type OfficeCell = { text: string; type: string; formula: string | null };

/**
 * CSV as a person opens it who confirms every dialogue: commas, UTF-8, special numbers told, formulas evaluated.
 * See "Filter Options for CSV" of its manual.
 */
const CSV = 'CSV:44,34,76,1,,0,false,true,false,false,false,0,true';

/** Opens a file with LibreOffice and tells every cell of its first sheet, row by row. */
export function openWithOffice(soffice: string, name: string, bytes: Uint8Array): OfficeCell[][] {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    writeFileSync(join(folder, name), bytes);
    const done = spawnSync(
      soffice,
      [
        '--headless',
        // A profile of its own: one that is in use would make it answer nothing.
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        ...(extname(name) === '.csv' ? [`--infilter=${CSV}`] : []),
        '--convert-to',
        'fods',
        '--outdir',
        folder,
        join(folder, name),
      ],
      { encoding: 'utf8', timeout: 100_000 },
    );
    if (done.status !== 0)
      throw new Error(`LibreOffice could not open ${name}: ${done.stderr}${done.stdout}`);
    return cellsOf(readFileSync(join(folder, `${basename(name, extname(name))}.fods`), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Its own flat XML, which is regular enough to be read by its tags. Rows with nothing in them are left out. */
function cellsOf(fods: string): OfficeCell[][] {
  const table = /<table:table [\s\S]*?<\/table:table>/.exec(fods)?.[0] ?? '';
  return [...table.matchAll(/<table:table-row\b[^>]*>([\s\S]*?)<\/table:table-row>/g)]
    .map(([, row = '']) =>
      [...row.matchAll(/<table:table-cell\b([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-cell>)/g)].map(
        ([, attributes = '', inside = '']): OfficeCell => ({
          text: textOf(inside),
          type: /office:value-type="([^"]*)"/.exec(attributes)?.[1] ?? 'empty',
          formula: /table:formula="([^"]*)"/.exec(attributes)?.[1] ?? null,
        }),
      ),
    )
    .filter((row) => row.some(({ type, formula }) => type !== 'empty' || formula !== null));
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Its paragraphs as lines; runs of spaces, tabs and breaks are tags there. */
const textOf = (inside: string): string =>
  [...inside.matchAll(/<text:p>([\s\S]*?)<\/text:p>|<text:p\/>/g)]
    .map(([, text = '']) =>
      text
        .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count?: string) => ' '.repeat(Number(count ?? 1)))
        .replaceAll('<text:tab/>', '\t')
        .replaceAll('<text:line-break/>', '\n')
        .replace(/<[^>]*>/g, '')
        .replace(/&(\w+);/g, (whole, entity: string) => ENTITIES[entity] ?? whole)
        .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))),
    )
    .join('\n');
