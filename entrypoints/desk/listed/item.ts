import { type Clock, type Facts, type Judgement, runningClock } from '@/rules';
import { progressOf, type RegisterView } from '@/storage';

/** One row of the register as drawn: what is kept, and what follows from it now. */
export type ListedItem = RegisterView & {
  /** null: an imported line of which no case was read; nothing can be judged. */
  judgement: Judgement | null;
  clock: Clock | null;
  /** How far the shop says it is; '' = never said. */
  progress: string;
  /** The key its entries stand under; null without a number. */
  caseKey: string | null;
};

type JudgeCase = (key: string, facts: Facts, at: number) => Judgement;

export function listedItem(view: RegisterView, judgeCase: JudgeCase, at: number): ListedItem {
  const { kept, facts, lines, log } = view;
  const judgement = kept === null ? null : judgeCase(kept.key, facts, at);
  return {
    ...view,
    judgement,
    clock: judgement === null ? null : runningClock(judgement, at),
    progress: progressOf(log.progress, lines),
    caseKey: kept?.key ?? lines[0]?.caseKey ?? null,
  };
}
