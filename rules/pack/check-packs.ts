import { stackPacks } from '../stack-packs.ts';
import { parsePack } from './pack.ts';

/**
 * Everything that can be wrong with packs that ship, the lowest first: their shape, and what they say and name.
 * The build runs it (`wxt.config.ts`), so that no start of the extension has to. Throws an error in words at the
 * first mistake.
 */
export function checkPacks(raw: readonly unknown[]): void {
  const packs = raw.map((one) => {
    const parsed = parsePack(one);
    if (!parsed.ok) throw new Error(parsed.words.en);
    return parsed.value;
  });
  stackPacks(packs);
}
