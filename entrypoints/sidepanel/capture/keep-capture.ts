import type { Edit } from '@/components/picture-editor/edit';
import { wholeOf } from '@/components/picture-editor/geometry';
import {
  type CaseKey,
  type DeskDb,
  type Evidence,
  type EvidenceToKeep,
  keepEvidence,
  type LockerRefusal,
  type StoreTrouble,
} from '@/storage';
import { sendMessage } from '@/utils/messages';
import { failed, type Result } from '@/utils/result';
import { bake, blackOf } from './bake';
import { bytesOf, type Capture } from './capture';
import { thumbOf } from './thumb';
import { takeOut } from './tray';

/** What the person says of it. */
export type Said = { caseKey: CaseKey; why: string; need: string | null; edit: Edit; author: string };

/**
 * Puts a capture into the locker, cut and covered. It leaves the tray only once it is on disk; of the picture before
 * nothing is kept. Keeping it twice is keeping it once.
 */
export async function keepCapture(
  db: DeskDb,
  { id, at, form, url, text, tree, picture }: Capture,
  { caseKey, why, need, edit, author }: Said,
): Promise<Result<Evidence, StoreTrouble | LockerRefusal>> {
  const item: EvidenceToKeep = { id, at, form, url, text, caseKey, why: why.trim(), need, author };
  if (tree !== null) item.region = tree;
  let bytes: Uint8Array | null = null;
  if (picture !== null) {
    const baked = await bake(picture, edit);
    const raw = baked.ok ? bytesOf(baked.value.src) : null;
    if (!baked.ok || raw === null) return failed('broken');
    bytes = raw.bytes;
    item.hidden = blackOf(edit, edit.crop ?? wholeOf(picture)).length;
    item.cropped = edit.crop !== null;
    const thumb = await thumbOf(baked.value);
    if (thumb !== null) item.thumb = thumb;
  }
  const kept = await keepEvidence(db, item, bytes);
  if (!kept.ok) return kept;
  await takeOut(id);
  // What was kept is kept, whether or not the background hears of it now.
  sendMessage('caseChanged', { caseKey: kept.value.caseKey }).catch((error: unknown) =>
    console.warn('The background was not told of a change', error),
  );
  return kept;
}
