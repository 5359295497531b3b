import { readPack, type Words } from '@/rules';

/** What this release finds wrong with a pack's text as it was kept, or null. */
export function packWrong(text: string): Words | null {
  const read = readPack(text);
  return read.ok ? null : read.words;
}
