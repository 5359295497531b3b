/** A backup by the button, the database lost or damaged, the recovery screen, and the notes back. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, newProfile, openDesk } from './desk.ts';
import { storedTable } from './stored.ts';
import { until } from './until.ts';
import { beginning, wordsOf } from './words.ts';

const word = wordsOf('zh-CN');
const begins = (key: string) => new RegExp(`^${beginning(word(key))}`);
const NOTES = 12_000;
const lossOf = (entries: number) =>
  word('desk.backup.recover.loss').replace('{entries}', `${entries}`).replace('{cases}', '0');

/** Notes as a person's, written past the surfaces: what is tested here begins with a log that is there. */
const writeNotes = (page: Page, count: number) =>
  page.evaluate(async (count) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await settled(indexedDB.open('desk'));
    const writing = db.transaction(['entries'], 'readwrite', { durability: 'strict' });
    for (let i = 1; i <= count; i++) {
      const random = Array.from(crypto.getRandomValues(new Uint8Array(150)), (n) => n.toString(36)).join('');
      writing.objectStore('entries').put({
        id: `01M82C9AV1${String(i).padStart(16, '0')}`,
        kind: 'note',
        text: `第 ${i} 条 ${random}`,
        caseKey: null,
        at: 1_795_352_400_000 + i,
        offset: 480,
        author: '林',
        salt: random.slice(0, 22),
        device: 'elsewhere',
        seq: i,
        prev: 'p',
        hash: `${i}`,
      });
    }
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    db.close();
  }, count);

async function backUp(page: Page): Promise<string> {
  const button = page.getByRole('button', { name: word('desk.backup.now') });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  await page.getByText(begins('desk.backup.saved')).waitFor();
  return download.path();
}

async function pickBackup(page: Page, file: string): Promise<void> {
  const card = page.getByRole('region', { name: word('desk.backup.recover.restore') });
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    card.getByRole('button', { name: word('desk.backup.restore.pick') }).click(),
  ]);
  await chooser.setFiles(file);
  await card.getByRole('button', { name: word('desk.backup.restore.go'), exact: true }).click();
}

const folderOf = (profile: string) => {
  const base = join(profile, 'Default', 'IndexedDB');
  const name = readdirSync(base).find(
    (one) => one.startsWith('chrome-extension') && one.endsWith('.leveldb'),
  );
  return join(base, name ?? 'none');
};

const canaryEntries = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    type Local = { get(name: string): Promise<{ canary?: { entries: number } }> };
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: Local } } };
    return (await chrome.storage.local.get('canary')).canary?.entries ?? 0;
  });

describe('a backup, in Chromium', () => {
  const profile = newProfile();
  let desk: Desk;
  let file: string;
  let texts: Record<string, Uint8Array>;
  beforeAll(async () => {
    desk = await openDesk(profile);
    const page = await desk.page('desk.html#care');
    await page.getByRole('button', { name: word('desk.backup.now') }).waitFor();
    await writeNotes(page, NOTES);
    // Opened again it counts what is there, and the canary knows of it.
    await page.reload();
    await until('the canary knows the notes', async () => (await canaryEntries(page)) === NOTES);
    const download = await backUp(page);
    file = `${profile}-backup.zip`;
    writeFileSync(file, readFileSync(download));
    texts = unzipSync(readFileSync(file));
  });
  afterAll(() => desk.remove());

  it('holds the log, and the page says what is in it', () => {
    expect(
      Buffer.from(texts['entries.jsonl'] ?? [])
        .toString()
        .split('\n'),
    ).toHaveLength(NOTES + 1);
  });

  it('brings the notes back after the database was deleted, the same to the byte', async () => {
    await desk.close();
    const folder = folderOf(profile);
    rmSync(folder, { recursive: true });
    desk = await openDesk(profile);
    const page = await desk.page('desk.html#care');
    await page.getByRole('heading', { name: word('desk.backup.recover.title') }).waitFor();
    await page.getByText(word('desk.backup.recover.nothing')).waitFor();
    await page.getByText(begins('desk.backup.recover.last')).waitFor();
    await pickBackup(page, file);
    await page.getByRole('button', { name: word('desk.backup.now') }).waitFor();
    expect(await storedTable(page, 'entries')).toHaveLength(NOTES);
    const again = unzipSync(readFileSync(await backUp(page)));
    for (const [name, bytes] of Object.entries(texts))
      if (name !== 'manifest.json') expect(Buffer.from(again[name] ?? []).equals(bytes), name).toBe(true);
  });

  it('saves what is left of a log that lost its end, and a backup adds what is missing', async () => {
    const page = await desk.page('desk.html#settings');
    await until('the canary knows the notes', async () => (await canaryEntries(page)) === NOTES);
    await forgetNotes(page, 500);
    await page.goto(page.url().replace('#settings', '#care'));
    await page.reload();
    await page.getByText(lossOf(500)).waitFor();
    const readable = page.getByRole('region', { name: word('desk.backup.recover.readable') });
    const save = readable.getByRole('button', { name: word('desk.backup.recover.save') });
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
    const saved = unzipSync(readFileSync(await download.path()));
    expect(rowsIn(saved['entries.jsonl'])).toBe(NOTES - 500);
    expect(JSON.parse(Buffer.from(saved['manifest.json'] ?? []).toString()).partial).toBe(true);
    await pickBackup(page, file);
    await page.getByRole('button', { name: word('desk.backup.now') }).waitFor();
    // And the line that says a file was taken in.
    expect(await storedTable(page, 'entries')).toHaveLength(NOTES + 1);
  });

  // Chromium throws the whole database away at the first block whose checksum fails; there is nothing to read around.
  it('announces a database the browser threw away for a damaged file, and a backup brings it back', async () => {
    await desk.close();
    const folder = folderOf(profile);
    const size = (name: string) => statSync(join(folder, name)).size;
    const [largest] = readdirSync(folder)
      .filter((name) => name.endsWith('.ldb'))
      .toSorted((a, b) => size(b) - size(a));
    if (largest === undefined) throw new Error('A log of this size lies in a table file.');
    const bytes = readFileSync(join(folder, largest));
    writeFileSync(join(folder, largest), bytes.fill(0));
    desk = await openDesk(profile);
    const page = await desk.page('desk.html#care');
    await page.getByRole('heading', { name: word('desk.backup.recover.title') }).waitFor();
    const agree = page.getByRole('button', { name: word('desk.backup.recover.agree') });
    const pick = page.getByRole('button', { name: word('desk.backup.restore.pick') });
    await agree.or(pick).first().waitFor();
    if ((await agree.count()) > 0) await agree.click();
    await pickBackup(page, file);
    // The one line that was written after the backup is still missing, and said to be.
    await page.getByText(lossOf(1)).waitFor();
    await page.getByRole('button', { name: word('common.store.goOn') }).click();
    await page.getByRole('button', { name: word('desk.backup.now') }).waitFor();
    expect(await storedTable(page, 'entries')).toHaveLength(NOTES);
  });
});

const rowsIn = (text: Uint8Array | undefined) =>
  Buffer.from(text ?? [])
    .toString()
    .split('\n').length - 1;

/** The last notes go, as when a file of the database loses its end. */
const forgetNotes = (page: Page, count: number) =>
  page.evaluate(
    async ([count, notes]) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('desk');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const writing = db.transaction(['entries'], 'readwrite');
      const first = `01M82C9AV1${String(notes - count).padStart(16, '0')}`;
      writing.objectStore('entries').delete(IDBKeyRange.lowerBound(first, true));
      await new Promise((resolve) => {
        writing.oncomplete = resolve;
      });
      db.close();
    },
    [count, NOTES] as const,
  );
