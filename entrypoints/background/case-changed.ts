/** Somebody answered, noted or promised something: the index, the open strips and the alarm follow. */
import { judge } from '@/rules';
import { type PageSummary, sendMessage, type Trouble } from '@/utils/messages';
import { failed, ok, type Result } from '@/utils/result';
import { type Keeper, troubleOf } from './keeper';
import { derive, summarise } from './summarise';
import { tabsShowing } from './tab-state';

/** @param at now, epoch ms */
export async function caseChanged(
  message: unknown,
  keeper: Keeper,
  at: number,
): Promise<Result<null, Trouble>> {
  const { caseKey } = (message ?? {}) as { caseKey?: unknown };
  if (typeof caseKey !== 'string') return failed('failed');
  const view = await keeper.view(caseKey);
  if (!view.ok) return failed(troubleOf(view.trouble));
  if (view.value === null) return failed('failed');
  const { row, facts, entries } = view.value;
  const { book, leftOut } = await keeper.inUse();
  const judgement = judge(facts, book, at);
  const kept = await keeper.setDerived([[row.key, derive(facts, judgement, row.log?.promised ?? [], at)]]);
  for (const { tabId, state } of await tabsShowing([caseKey, row.key])) {
    const summary: PageSummary = {
      kind: 'case',
      case: summarise({ caseKey: row.key, judgement, entries, missed: state.missed, withQuestion: true }, at),
      readAt: state.readAt,
      ...(leftOut.length === 0 ? {} : { trouble: 'pack-left-out' }),
    };
    // Every frame hears it, and the one whose reading this is shows it. A closed tab hears nothing.
    await sendMessage('summaryChanged', summary, { tabId }).catch(() => {});
  }
  return kept.ok ? ok(null) : failed(troubleOf(kept.trouble));
}
