import type { Pack } from '../pack/schema.ts';
import { type Book, stackPacks } from '../stack-packs.ts';
import training from './training.json' with { type: 'json' };

let stacked: Book | null = null;

/**
 * The training's own computable rules as a book of its own, where they speak: what somebody who follows the
 * documents would have answered. For comparison, practice and tests; no case is judged by it.
 */
export function trainingBook(): Book {
  stacked ??= stackPacks([training as Pack], { speaking: ['SEED'] });
  return stacked;
}
