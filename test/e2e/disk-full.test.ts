/**
 * A disk that is full. Measured: without `unlimitedStorage` one failed write made Chromium delete the whole database.
 * With it, nothing that was said to be saved may go, the person is told, and what was typed stays in the box.
 *
 * A small disk is a tmpfs, which only root on Linux can mount; elsewhere these do not run, and say so once.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { caseAddress } from '../console/addresses.ts';
import { practiceCase } from '../console/cases.ts';
import { chainFaults } from './chain.ts';
import { type Desk, openDesk } from './desk.ts';
import { writeNote } from './hands.ts';
import { type Row, storedRows } from './stored.ts';
import { until } from './until.ts';
import { wordsOf } from './words.ts';

const word = wordsOf('zh-CN');
const canMount = process.platform === 'linux' && process.getuid?.() === 0;
if (!canMount) console.warn('DISK FULL: only root on Linux can mount a small disk, so this was NOT tested.');

let desk: Desk;
let disk = '';
afterEach(async () => {
  await desk.close();
  execFileSync('umount', ['--lazy', disk]);
  rmSync(disk, { recursive: true, force: true });
});

function smallDisk(): string {
  const at = mkdtempSync(join(tmpdir(), 'aftersale-desk-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', at]);
  return at;
}

/** Fills what is free with one file, to the last byte. */
function fill(at: string): string {
  const file = join(at, 'fill');
  const { bavail, bsize } = statfsSync(at);
  try {
    writeFileSync(file, Buffer.alloc(bavail * bsize));
  } catch {
    // The last block may go to somebody else meanwhile; full is full.
  }
  return file;
}

if (canMount)
  describe('a full disk', () => {
    it('loses nothing that was saved, tells what is not, and goes on when there is room again', async () => {
      disk = smallDisk();
      const profile = join(disk, 'profile');
      desk = await openDesk(profile);
      const c = practiceCase(desk.now, 'pdd-no-reason-returned');
      const strip = await desk.strip(await desk.console(caseAddress(c)));
      const verdict = word(`turn.${c.expect.turn}`);
      await until(`the strip says ${verdict}`, async () => (await strip.text()).includes(verdict));
      const store = await desk.page('desk.html#settings');
      const key = String((await storedRows(store)).cases?.[0]?.key);
      const panel = await desk.page(`sidepanel.html?case=${encodeURIComponent(key)}`);
      const notes = ['买家说周三寄回', '仓库没找到单号', '已请快递补签收底单'];
      for (const note of notes) await writeNote(panel, note);

      const filled = fill(disk);
      const card = panel.getByRole('region', { name: word('panel.write.label') });
      const box = card.getByRole('textbox', { name: word('panel.write.note') });
      // LevelDB writes on into blocks it already has, so a few notes may still fit; each that is said to be saved is.
      const saved = [...notes];
      const filler = '磁盘满了也要记'.repeat(3_000);
      const typed = () => `${saved.length} ${filler}`;
      const alert = panel.getByRole('alert');
      const status = card.getByRole('status').filter({ hasText: /\S/ });
      await until('a note could not be saved', async () => {
        await box.fill(typed());
        await card.getByRole('button', { name: word('common.save') }).click();
        await alert.or(status).first().waitFor();
        const isSaved = (await alert.count()) === 0 && (await status.textContent()) === word('common.saved');
        if (isSaved) {
          saved.push(typed());
          fill(disk);
        }
        return !isSaved;
      });

      // The store may be gone for this page, or only this one write; what was typed is there either way.
      rmSync(filled);
      if ((await alert.count()) > 0) await alert.getByRole('button', { name: word('common.retry') }).click();
      await box.waitFor();
      expect(await box.inputValue()).toBe(typed());
      desk = await desk.restart();
      const again = await desk.page('desk.html#register');
      await again.getByText(c.afterSaleId).first().waitFor();
      const { entries = [], settings = [] } = await storedRows(again);
      const kept = entries.flatMap(({ kind, text }) => (kind === 'note' ? [text] : []));
      expect(saved.filter((text) => !kept.includes(text))).toEqual([]);
      expect(chainFaults(entries, settings.find(({ name }) => name === 'head')?.value as Row)).toEqual([]);
      await writeNote(await desk.page(`sidepanel.html?case=${encodeURIComponent(key)}`), '又有地方了');
    });
  });
else
  it('a full disk needs a small one', () => {
    expect(canMount).toBe(false);
  });
