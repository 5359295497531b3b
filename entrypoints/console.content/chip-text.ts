/** What a chip says: whose turn and how long, or what was not read. */

import type { FactKey } from '@/rules';
import type { CaseSummary } from '@/utils/messages';
import { say } from '../in-page/say';
import { factWord, shortClockWord, turnWord } from './words';

/** What a judgement of a row most needs; the first of them that was not read is named. */
const TELLING: FactKey[] = ['afterSaleType', 'status', 'afterSaleId', 'orderId'];

export type ChipTone = 'ours' | 'theirs' | 'done' | 'unknown';

export function toneOf(turn: CaseSummary['turn']): ChipTone {
  if (turn === 'seller') return 'ours';
  if (turn === 'nobody') return 'done';
  return turn === 'unknown' ? 'unknown' : 'theirs';
}

/** `轮到我 · 5天8时`, `等买家 · 2 条备注`, `售后类型未读到`. `now` in epoch ms. */
export function chipText(summary: CaseSummary, now: number): string {
  const { turn, clock, missed, noteCount } = summary;
  const unread = TELLING.find((key) => missed.includes(key)) ?? missed[0];
  const head =
    turn === 'unknown' && unread !== undefined
      ? say('chip.missed', { fact: factWord(unread) })
      : turnWord(turn);
  const left = clock !== null && turn !== 'nobody' ? [shortClockWord(clock.endsAt - now)] : [];
  const notes = noteCount > 0 ? [say('chip.notes', { n: noteCount })] : [];
  return [head, ...left, ...notes].join(' · ');
}
