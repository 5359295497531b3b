import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import {
  append,
  type CaseZipWords,
  caseZip,
  type DeskDb,
  type Entry,
  entriesOf,
  newEntry,
  removeEvidence,
} from '@/storage';
import { NOW, openDesk, unwrap } from '../storage/desk';
import { KEY, keepCase, kept } from './keep';
import { PAYLOADS } from './payloads';
import { png } from './pictures';

const words: CaseZipWords = {
  lang: 'zh-CN',
  of: (word) => word,
  moment: (at) => new Date(at).toISOString(),
  line: (entry) => ('text' in entry ? entry.text : entry.kind),
  need: (id) => `need ${id}`,
  form: (form) => `form ${form}`,
};
const zipOf = async (db: DeskDb, now = NOW) => unwrap(await caseZip(db, KEY, { now, by: '林', words }));
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
const filesOf = async (blob: Blob) => unzipSync(await bytesOf(blob));
const sha = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

async function desk(): Promise<DeskDb> {
  const db = await openDesk();
  await keepCase(db);
  return db;
}
const file = (files: Record<string, Uint8Array>, name: string): Uint8Array => {
  const found = files[name];
  if (found === undefined) throw new Error(`No ${name} in the zip: ${Object.keys(files).join(', ')}`);
  return found;
};
const textIn = (files: Record<string, Uint8Array>, name: string) => strFromU8(file(files, name));

describe('zip of a case', () => {
  it('holds pictures, words, list and page, with sums that agree', async () => {
    const db = await desk();
    const picture = png(20, 10);
    const item = await kept(db, {}, picture);
    await kept(db, { need: null }, picture);
    await kept(db, { form: 'region', text: '买家说外箱破了', region: { tag: 'p', kids: ['外箱'] } }, null);
    const files = await filesOf(await zipOf(db));
    const path = `pictures/${item.picture?.sum.slice(0, 16)}.png`;
    expect(Object.keys(files)).toEqual([
      path,
      'texts/03.txt',
      'texts/03.html.txt',
      'manifest.json',
      'index.html',
    ]);
    expect(file(files, path)).toEqual(picture);
    const manifest = JSON.parse(textIn(files, 'manifest.json'));
    for (const { path, sum, size } of manifest.files) {
      expect(sha(file(files, path))).toBe(sum);
      expect(file(files, path)).toHaveLength(size);
    }
    const entries = await entriesOf(db, KEY);
    expect(manifest.log.map(({ hash }: { hash: string }) => hash)).toEqual(entries.map(({ hash }) => hash));
    expect(manifest.head).toMatchObject({ seq: 5, hash: entries.at(-1)?.hash });
    expect(textIn(files, 'texts/03.html.txt')).toBe('<p>外箱</p>');
  });

  it('is the same bytes for the same moment, in every zone', async () => {
    const db = await desk();
    await kept(db);
    const zone = process.env.TZ;
    const made: string[] = [];
    for (const tz of ['Asia/Shanghai', 'America/New_York', 'UTC']) {
      process.env.TZ = tz;
      made.push(sha(await bytesOf(await zipOf(db))));
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(new Set(made).size).toBe(1);
    expect(sha(await bytesOf(await zipOf(db, NOW + 60_000)))).not.toBe(made[0]);
  });

  it('leaves a damaged picture out and says so', async () => {
    const db = await desk();
    const item = await kept(db);
    await db.blobs.update(item.picture?.sum ?? '', { bytes: new ArrayBuffer(9) });
    const files = await filesOf(await zipOf(db));
    expect(Object.keys(files)).toEqual(['manifest.json', 'index.html']);
    expect(JSON.parse(textIn(files, 'manifest.json')).evidence[0]).toMatchObject({
      trouble: 'damaged',
      files: { picture: null },
    });
  });

  it('tells its progress, and stops when asked', async () => {
    const db = await desk();
    for (const colour of [1, 2, 3]) await kept(db, {}, png(4, 3, [colour, 0, 0]));
    const told: [number, number][] = [];
    await caseZip(db, KEY, { now: NOW, by: '', words, progress: (done, all) => told.push([done, all]) });
    expect(told).toEqual([0, 1, 2, 3, 4, 5, 6].map((done) => [done, 6]));
    const stop = new AbortController();
    const progress = (done: number) => done === 2 && stop.abort();
    const made = await caseZip(db, KEY, { now: NOW, by: '', words, progress, signal: stop.signal });
    expect(made).toEqual({ ok: false, trouble: 'cancelled' });
  });

  it('refuses a case that is not kept', async () => {
    const made = await caseZip(await desk(), 'pdd||0', { now: NOW, by: '', words });
    expect(made).toEqual({ ok: false, trouble: 'not-kept' });
  });

  it('keeps what was deleted as a hash without words', async () => {
    const db = await desk();
    const item = await kept(db);
    await removeEvidence(db, [item.id], 'asked', { author: '林', at: NOW + 1 });
    const entry = (await db.entries.get(item.id)) as Entry;
    const { id, caseKey, at, offset, device, seq, prev, hash } = entry;
    const place = { id, caseKey, at, offset, device, seq, prev, hash, author: '', salt: '' };
    const gone: Entry = { ...place, kind: 'gone', why: 'asked', goneAt: NOW };
    await db.entries.put(gone);
    const manifest = JSON.parse(textIn(await filesOf(await zipOf(db)), 'manifest.json'));
    expect(manifest.log[0]).toEqual({ said: null, hash });
  });
});

/** Every element there may be, whatever was written. */
const TAGS =
  'html head meta title style body p main h1 h2 h3 dl div dt dd article details summary ol li span del section label input ul script';

describe('the page in the zip', () => {
  const pageWith = async (payload: string) => {
    const db = await openDesk();
    const key = await keepCase(db, undefined, false, payload);
    await kept(db, {
      caseKey: key,
      why: payload,
      author: payload,
      text: payload,
      region: { tag: 'p', kids: [payload] },
    });
    await append(db, newEntry({ kind: 'note', text: payload }, key, payload, NOW));
    const blob = unwrap(
      await caseZip(db, key, { now: NOW, by: payload, words: { ...words, lang: payload } }),
    );
    return textIn(await filesOf(blob), 'index.html');
  };

  it.each(PAYLOADS)('holds no element and no address of %j', async (payload) => {
    const page = await pageWith(payload);
    const { document } = parseHTML(page);
    const tags = new Set([...document.querySelectorAll('*')].map((one) => one.tagName.toLowerCase()));
    expect([...tags].filter((tag) => !TAGS.split(' ').includes(tag))).toEqual([]);
    expect(document.querySelectorAll('script')).toHaveLength(4);
    const names = new Set(
      [...document.querySelectorAll('*')].flatMap((one) => [...one.attributes].map(({ name }) => name)),
    );
    expect([...names].filter((name) => /^on|^(href|src|srcdoc|action|style)$/.test(name))).toEqual([]);
    expect(document.querySelectorAll('[http-equiv]')).toHaveLength(1);
    expect(JSON.parse(document.querySelector('#manifest')?.textContent ?? '').exportedBy).toBe(payload);
  });

  it('allows its own script and style by hash, and nothing else', async () => {
    const page = await pageWith('');
    const policy = /content="(default-src[^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'");
    const inline = (tag: string) => page.split(`<${tag}>`)[1]?.split(`</${tag}>`)[0] ?? '';
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy).toBe(
      `default-src 'none'; img-src blob:; style-src ${hash(inline('style'))}; script-src ${hash(inline('script'))}; base-uri 'none'; form-action 'none'`,
    );
    expect(page.replaceAll(/<script type="application\/json"[\s\S]*?<\/script>/g, '')).not.toMatch(
      /https?:\/\/(?!mms)/,
    );
  });
});
