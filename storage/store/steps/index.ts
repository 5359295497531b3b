import { firstRelease } from './1-first-release';
import { pagesAndLessons } from './2-pages-and-lessons';
import { packs } from './3-packs';
import { chainedLog } from './4-chained-log';
import { agentsDay } from './5-agents-day';
import type { Step } from './step';

/**
 * Every schema there ever was, in order: the nth step leads to version n. A released one is never edited. The test
 * `test/storage/upgrade.test.ts` opens a frozen database of each version.
 */
export const STEPS: readonly Step[] = [firstRelease, pagesAndLessons, packs, chainedLog, agentsDay];
