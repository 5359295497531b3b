/** A chosen file, step by step: read, what it would do, done. */
import {
  applyShare,
  type DeskDb,
  type Imported,
  MOST_PACKED,
  previewShare,
  readSettings,
  readShare,
  type ShareFile,
  type SharePlan,
  type StoreTrouble,
  sumOf,
  takenBefore,
} from '@/storage';
import { sendMessage } from '@/utils/messages';
import { nextTask } from '../rules/next-task';
import type { Refusal } from './trouble-words';

/** A file that was read and could be taken in. */
export type Offer = { name: string; sum: string; file: ShareFile; plan: SharePlan; before: Imported | null };

export type Step =
  | { kind: 'idle' }
  | { kind: 'reading' }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'trouble'; trouble: StoreTrouble }
  | { kind: 'offered'; offer: Offer }
  | { kind: 'done'; plan: SharePlan };

/** Reads a file and says what it would do. Writes nothing. */
export async function openFile(db: DeskDb, chosen: File): Promise<Step> {
  // Told by its size alone, before any of it is in memory.
  if (chosen.size > MOST_PACKED) return { kind: 'refused', refusal: { kind: 'tooBig' } };
  const buffer = await chosen.arrayBuffer().catch(() => null);
  if (buffer === null) return { kind: 'refused', refusal: { kind: 'unread' } };
  const bytes = new Uint8Array(buffer);
  const read = await readShare(bytes, nextTask);
  if (!read.ok) return { kind: 'refused', refusal: read.trouble };
  const planned = await previewShare(db, read.value);
  if (!planned.ok) return { kind: 'trouble', trouble: planned.trouble };
  const sum = sumOf(bytes);
  const before = await takenBefore(db, sum).catch(() => null);
  return {
    kind: 'offered',
    offer: { name: chosen.name, sum, file: read.value, plan: planned.value, before },
  };
}

/** Takes it in, and tells the background that cases have changed. @param at now, epoch ms */
export async function takeIn(db: DeskDb, { name, sum, file }: Offer, at: number): Promise<Step> {
  const { author } = await readSettings(db);
  const done = await applyShare(db, file, { name, sum, author, at });
  if (!done.ok) return { kind: 'trouble', trouble: done.trouble };
  // Kept is kept: a background that hears nothing now finds the note that was left for it.
  await sendMessage('casesChanged').catch(() => null);
  return { kind: 'done', plan: done.value };
}
