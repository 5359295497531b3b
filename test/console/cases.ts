import type { PracticeCase } from './case.ts';
import { pddCases } from './cases/pdd.ts';
import { taobaoCases } from './cases/taobao.ts';

/** Every case of the practice console, with moments around `now` (epoch ms). */
export const practiceCases = (now: number): PracticeCase[] => [...taobaoCases(now), ...pddCases(now)];

/** The case of that name; a wrong name is a mistake in the caller and throws. */
export function practiceCase(now: number, slug: string): PracticeCase {
  const found = practiceCases(now).find((c) => c.slug === slug);
  if (!found) throw new Error(`The practice console has no case "${slug}".`);
  return found;
}
