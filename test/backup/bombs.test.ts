/** Files that are no backup, or mean harm: each is refused, with its own words, and nothing is written. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYAML } from 'confbox';
import { IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openBackup, REFUSALS, type RefusalCode } from '@/storage';
import { machine, openDesk } from '../storage/desk';
import { backupOf, bytesOf, restored } from './backups';
import { filled, picture } from './filled';
import { madeBackup, type Part, zip } from './zips';

async function refusalOf(file: Blob | Uint8Array): Promise<string> {
  const on = machine();
  const db = await openDesk(on);
  const blob = file instanceof Uint8Array ? new Blob([new Uint8Array(file)]) : file;
  const opened = await openBackup(blob, db, {}, { indexedDB: on.indexedDB, IDBKeyRange });
  for (const { name } of db.tables) if (name !== 'settings') expect(await db.table(name).count()).toBe(0);
  expect(await on.indexedDB.databases()).toHaveLength(1);
  if (opened.ok) return 'taken';
  return opened.trouble.kind === 'refused' ? opened.trouble.refusal.code : opened.trouble.kind;
}

/** A file that is longer than any memory, of which only the ends are ever asked for. */
const huge = (size: number) => ({ size, slice: () => new Blob(['PK\x03\x04']) }) as unknown as Blob;
const zeros = (size: number) => new Uint8Array(size);
const part = (name: string, bytes: Uint8Array = Buffer.from('x')): Part => ({ name, bytes });
const note = { name: 'settings', value: 1 };
const settings = (...rows: unknown[]) => ({ settings: rows.map((row) => JSON.stringify(row)) });
const NOTE_SUM = createHash('sha256')
  .update(`${JSON.stringify(note)}\n`)
  .digest('hex');
const deep = `{"name":"a","value":${'['.repeat(50)}${']'.repeat(50)}}`;
const { sum, bytes } = picture('image/png', 40);
const line = JSON.stringify({ sum, type: 'image/png', size: 40 });
const archive = zip([part('a.txt')]);

/** Corpus: what the file is, how it is refused, the file. */
const BOMBS: [string, RefusalCode, () => Blob | Uint8Array][] = [
  ['an empty file', 'notZip', () => zeros(0)],
  ['a text', 'notZip', () => Buffer.from('我不是压缩包，我只是一段文字。'.repeat(9))],
  ['4 GB packed', 'packedSize', () => huge(4_200 * 1024 * 1024)],
  [
    '9 GB unpacked, by its own word',
    'unpackedSize',
    () =>
      zip([
        { ...part('a'), says: 4e9 },
        { ...part('b'), says: 4e9 },
        { ...part('c'), says: 1e9 },
      ]),
  ],
  ['200 MB of zeros in 200 kB', 'ratio', () => zip([part('entries.jsonl', zeros(200 * 1024 * 1024))])],
  ['a picture of 40 MB', 'unpackedSize', () => zip([part(`blobs/${sum}.png`, zeros(40 * 1024 * 1024))])],
  ['65,001 members', 'members', () => zip(Array.from({ length: 65_001 }, (_, i) => part(`${i}`)))],
  ['a zip in it', 'nested', () => madeBackup(settings(note), {}, [part('inner.zip', archive)])],
  ['a zip as a picture', 'nested', () => pictured(archive)],
  ['a page as a picture', 'row', () => pictured(Buffer.from('<svg onload="x()"/>'))],
  ['a name that leads out', 'slip', () => madeBackup(settings(note), {}, [part('blobs/../../evil.js')])],
  ['the same with backslashes', 'slip', () => madeBackup(settings(note), {}, [part('blobs\\..\\evil.js')])],
  ['a name from the root', 'absolute', () => madeBackup(settings(note), {}, [part('/etc/passwd')])],
  ['a name from a drive', 'absolute', () => madeBackup(settings(note), {}, [part('C:\\a.txt')])],
  ['a member twice', 'duplicate', () => madeBackup(settings(note), {}, [part('settings.jsonl')])],
  ['a row twice', 'duplicate', () => madeBackup(settings(note, note))],
  ['members that share bytes', 'overlap', () => zip([part('a', zeros(99)), { ...part('b'), at: 3 }])],
  ['a member longer than it says', 'lies', () => zip([{ ...part('manifest.json', zeros(9_000)), says: 10 }])],
  ['a member shorter than it says', 'lies', () => zip([{ ...part('manifest.json'), says: 10 }])],
  ['another name inside', 'lies', () => zip([{ ...part('manifest.json'), inside: 'manifest.exe!' }])],
  [
    'a member that does not unpack',
    'damaged',
    () => zip([{ ...part('manifest.json', Buffer.from([7, 7, 7, 7])), stored: true, method: 8 }]),
  ],
  ['an encrypted member', 'notOurs', () => zip([{ ...part('manifest.json'), flags: 1 }])],
  ['another zip', 'notOurs', () => archive],
  ['something beside it', 'notOurs', () => madeBackup(settings(note), {}, [part('readme.txt')])],
  ['a manifest that is no JSON', 'damaged', () => zip([part('manifest.json')])],
  ['a manifest that was changed', 'sum', () => madeBackup(settings(note), { sum: sum })],
  ['a newer format', 'newer', () => madeBackup(settings(note), { version: 2 })],
  ['a newer schema', 'newer', () => madeBackup(settings(note), { schema: 99 })],
  ['a wrong hash', 'sum', () => madeBackup(settings(note), { tables: [wrong({ sum })] })],
  [
    'fewer rows than it says',
    'missing',
    () => madeBackup(settings(note), { tables: [wrong({ rows: 2, sum: NOTE_SUM })] }),
  ],
  ['a table that is not there', 'missing', () => madeBackup({}, { tables: [wrong({})] })],
  ['a picture that is not there', 'missing', () => madeBackup({ blobs: [line] })],
  [
    'a picture that was changed',
    'sum',
    () =>
      madeBackup({ blobs: [line] }, { blobs: { files: 1, size: 40 } }, [part(`blobs/${sum}.png`, zeros(40))]),
  ],
  ['a line of 17 MB', 'line', () => madeBackup({ settings: [`{"name":"${'长'.repeat(6_000_000)}"}`] })],
  ['a deep row', 'depth', () => madeBackup({ settings: [deep] })],
  ['__proto__', 'ownKey', () => madeBackup({ settings: ['{"name":"a","value":{"__proto__":{"x":1}}}'] })],
  [
    '__proto__, written otherwise',
    'ownKey',
    () => madeBackup({ settings: ['{"name":"a","\\u005f_proto__":1}'] }),
  ],
  ['constructor', 'ownKey', () => madeBackup(settings({ name: 'a', value: [{ constructor: 1 }] }))],
  ['a row that is no row', 'row', () => madeBackup({ cases: ['{"key":"pdd|店|1"}'] })],
  ['a statement without a limit', 'row', () => madeBackup({ statements: [statement({})] })],
  ['a statement with no room', 'row', () => madeBackup({ statements: [statement({ limit: 0 })] })],
  [
    'a statement whose limit is words',
    'row',
    () => madeBackup({ statements: [statement({ limit: '500' })] }),
  ],
  ['a line that is no JSON', 'row', () => madeBackup({ settings: ['{"name":"a"'] })],
  ['a line of no text', 'row', () => madeBackup({ settings: ['null'] })],
];

const wrong = (says: object) => ({
  name: 'settings',
  rows: 1,
  size: JSON.stringify(note).length + 1,
  sum: '0'.repeat(64),
  left: 0,
  ...says,
});

/** A statement, whole but for its limit. */
const statement = (part: { limit?: unknown }) =>
  JSON.stringify({ caseKey: 'pdd|店|1', sentences: [], request: '', at: 1, author: '', ...part });

/** A backup whose one picture is these bytes, and whose every hash agrees. */
function pictured(inner: Uint8Array): Buffer {
  const of = createHash('sha256').update(inner).digest('hex');
  const row = JSON.stringify({ sum: of, type: 'image/png', size: inner.length });
  return madeBackup({ blobs: [row] }, { blobs: { files: 1, size: inner.length } }, [
    part(`blobs/${of}.png`, inner),
  ]);
}

describe('a file that is not taken', () => {
  it.each(BOMBS)('%s', async (_, code, file) => {
    expect(await refusalOf(file())).toBe(code);
  });

  it('every refusal has its file', () => {
    const told = new Set(BOMBS.map(([, code]) => code));
    // Cut off at every length below.
    expect(REFUSALS.filter((code) => !told.has(code))).toEqual(['truncated']);
  });

  it('what the corpus is built with makes a file that is taken', async () => {
    expect(await refusalOf(madeBackup(settings(note)))).toBe('taken');
    expect(await refusalOf(madeBackup({ statements: [statement({ limit: 500 })] }))).toBe('taken');
    expect(
      await refusalOf(
        madeBackup({ blobs: [line] }, { blobs: { files: 1, size: 40 } }, [
          part(`blobs/${sum}.png`, new Uint8Array(bytes)),
        ]),
      ),
    ).toBe('taken');
  });

  it('each has a sentence of its own in both languages', () => {
    for (const lang of ['zh_CN', 'en']) {
      const words = parseYAML(
        readFileSync(join(import.meta.dirname, `../../locales/${lang}.yml`), 'utf8'),
      ) as { desk: { backup: { refused: Record<string, string> } } };
      const said = REFUSALS.map((code) => words.desk.backup.refused[code]);
      expect(new Set(said).size).toBe(REFUSALS.length);
      expect(said).not.toContain(undefined);
    }
  });
});

describe('a backup that was harmed', () => {
  let whole: Buffer;
  beforeAll(async () => {
    whole = await bytesOf(await backupOf(await filled()));
  });

  it('cut off anywhere is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (length) => {
        expect(await refusalOf(whole.subarray(0, length))).not.toBe('taken');
      }),
      { numRuns: 60 },
    );
  });

  it('with a changed byte is refused, or says what it said', async () => {
    const texts = whole.length;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: texts - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const harmed = Buffer.from(whole);
          harmed[at] = (harmed[at] ?? 0) ^ by;
          const said = await refusalOf(harmed);
          // Dates, versions and spare bits of the zip are not looked at: what matters has a SHA-256.
          if (said !== 'taken') return;
          const again = await backupOf(await restored(new Blob([new Uint8Array(harmed)])));
          expect((await bytesOf(again)).equals(whole)).toBe(true);
        },
      ),
      { numRuns: 80 },
    );
  });
});
