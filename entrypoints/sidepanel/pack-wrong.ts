import { parsePack, type Words } from '@/rules';

/** What this release finds wrong with a pack's text as it was kept, or null. */
export function packWrong(text: string): Words | null {
  const read = parsePack(JSON.parse(text));
  return read.ok ? null : { zh: read.trouble, en: read.trouble };
}
