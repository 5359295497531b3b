import { failed, ok, type Result } from '@/utils/result';
import type { StoreTrouble } from '../../kinds';
import { attempt } from '../../store/attempt';
import { CalledOff } from '../breathe';
import type { SheetTrouble } from './types';

/** Thrown while a file is read; becomes a trouble at the door. */
export class SheetError extends Error {
  override name = 'SheetError';
  readonly trouble: SheetTrouble;
  constructor(trouble: SheetTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** Runs work on a file and the store; whatever it throws becomes a trouble that a person can be told. */
export async function attemptSheet<T>(
  work: () => Promise<T>,
): Promise<Result<T, SheetTrouble | StoreTrouble>> {
  const done = await attempt(async () => {
    try {
      return ok(await work());
    } catch (error) {
      if (error instanceof SheetError) return failed(error.trouble);
      if (error instanceof CalledOff) return failed('cancelled' as const);
      throw error;
    }
  });
  return done.ok ? done.value : done;
}
