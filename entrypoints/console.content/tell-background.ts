/** Hands a reading over, and comes back with an answer or a trouble, never with silence taken for success. */
import type { PageForm, Reading, SeenLabel } from '@/rules';
import { type PageSummary, sendMessage, type Trouble } from '@/utils/messages';
import { failed, type Result } from '@/utils/result';
import { insist } from '../in-page/insist';

/**
 * A repeat is harmless: the same reading at the same time is kept once.
 * @param alive whether this script still belongs to a running extension
 */
export async function tellBackground(
  message: { reading: Reading; url: string; readAt: number; labels?: SeenLabel[]; page?: PageForm | null },
  alive: () => boolean,
): Promise<Result<PageSummary, Trouble>> {
  return (await insist(() => sendMessage('caseRead', message), alive)) ?? failed('failed');
}
