import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { append, blobSink, entriesOf, exportBackup, newEntry, readHead } from '@/storage';
import { machine, NOW } from '../storage/desk';
import { backupOf, bytesOf, restored, STAMP } from './backups';
import { CASE, filled } from './filled';

/** Bytes are compared by the files. */
const asText = (rows: object[]) => JSON.stringify(rows);

describe('a backup', () => {
  it('export, wipe, import, export gives the same bytes', async () => {
    const before = await bytesOf(await backupOf(await filled()));
    const after = await bytesOf(await backupOf(await restored(new Blob([before]))));
    expect(after.equals(before)).toBe(true);
  });

  it('holds something of every table', async () => {
    const db = await filled();
    const file = unzipSync(await bytesOf(await backupOf(db)));
    for (const { name } of db.tables) expect(file[`${name}.jsonl`]?.length, name).toBeGreaterThan(10);
    expect(Object.keys(file).filter((name) => name.startsWith('blobs/'))).toHaveLength(3);
  });

  it('brings back every row as it was', async () => {
    const db = await filled();
    const back = await restored(await backupOf(db));
    for (const { name } of db.tables) {
      if (name === 'settings') continue;
      expect(asText(await back.table(name).toArray()), name).toBe(asText(await db.table(name).toArray()));
    }
  });

  it('leaves this machine out: its chain, its tally, its folder', async () => {
    const db = await filled();
    await db.settings.put({ name: 'backupFolder', value: 'a handle' });
    const back = await restored(await backupOf(db));
    const names = (await back.settings.toArray()).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['handoverDraft', 'settings']));
    expect(names).not.toContain('backupFolder');
    const [before, after] = [await readHead(db), await readHead(back)];
    expect(after).toMatchObject({ seq: 0, hash: '' });
    expect(after?.device).not.toBe(before?.device);
  });

  it('two machines restored from one file write chains of their own', async () => {
    const db = await filled();
    const file = await backupOf(db);
    const heads = [await readHead(db)];
    for (const back of [await restored(file), await restored(file)]) {
      await append(back, newEntry({ kind: 'note', text: '新机器' }, CASE, '周', NOW));
      heads.push(await readHead(back));
    }
    expect(new Set(heads.map((head) => head?.device)).size).toBe(3);
    expect(heads.slice(1).map((head) => head?.seq)).toEqual([1, 1]);
  });

  it('taken in twice changes nothing and says nothing', async () => {
    const file = await backupOf(await filled());
    const on = machine();
    const once = await bytesOf(await backupOf(await restored(file, on)));
    const twice = await bytesOf(await backupOf(await restored(file, on)));
    expect(twice.equals(once)).toBe(true);
  });

  it('is the same whatever portions a writer adds meanwhile: the log is that of the beginning', async () => {
    const db = await filled();
    const entries = await db.entries.count();
    const sink = blobSink();
    let wrote = false;
    const done = await exportBackup(db, sink, STAMP, {
      onProgress: () => {
        if (wrote) return;
        wrote = true;
        void append(db, newEntry({ kind: 'note', text: '导出时写的' }, CASE, '林', NOW));
      },
    });
    expect(done.ok && done.value.tables.find(({ name }) => name === 'entries')?.rows).toBe(entries);
    expect(await db.entries.count()).toBe(entries + 1);
    const back = await restored(sink.blob());
    expect((await entriesOf(back, CASE)).map((entry) => 'text' in entry && entry.text)).not.toContain(
      '导出时写的',
    );
  });

  it('is stopped by the person and leaves nothing', async () => {
    const stop = new AbortController();
    const sink = blobSink();
    const done = await exportBackup(await filled(), sink, STAMP, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(done).toEqual({ ok: false, trouble: { kind: 'stopped' } });
    expect(sink.blob().size).toBe(0);
  });
});
