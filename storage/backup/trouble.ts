import { failed, ok, type Result } from '@/utils/result';
import type { StoreTrouble } from '../kinds';
import { attempt } from '../store/attempt';
import { type Refusal, Refused } from './refused';
import { TooLarge } from './write-backup';

/** Why a backup was not written or not taken in. */
export type BackupTrouble =
  | { kind: 'store'; trouble: StoreTrouble }
  /** The file is not taken; nothing was written. */
  | { kind: 'refused'; refusal: Refusal }
  /** The person stopped it. */
  | { kind: 'stopped' }
  /** More than one file can hold. */
  | { kind: 'tooLarge' }
  /** The folder or the file is not there any more, or may not be used. */
  | { kind: 'folder' };

const FOLDER = new Set([
  'NotAllowedError',
  'NotFoundError',
  'NoModificationAllowedError',
  'InvalidStateError',
]);

/** Runs work on backups; whatever it throws becomes something a person can be told. */
export async function told<T>(work: () => Promise<T>): Promise<Result<T, BackupTrouble>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof Refused) return failed({ kind: 'refused', refusal: error.refusal });
    if (error instanceof TooLarge) return failed({ kind: 'tooLarge' });
    if (error instanceof DOMException && error.name === 'AbortError') return failed({ kind: 'stopped' });
    if (error instanceof DOMException && FOLDER.has(error.name)) return failed({ kind: 'folder' });
    const { trouble } = (await attempt(() => Promise.reject(error))) as { trouble: StoreTrouble };
    return failed({ kind: 'store', trouble });
  }
}
