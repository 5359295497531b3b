import { i18n } from '#i18n';
import { answerWord, money, platformWord, stateWord, valueWord } from '@/components/words';
import type { Shown } from '../shown';

/** Signs of a number that tell a case in a shop's own group. */
const TAIL = 4;

/** What the rules say of the request; an open verdict says that it is open. */
function verdict({ judgement }: Shown): string {
  const { state, value } = judgement.answers.outcome;
  if (state === 'decided' && value !== undefined) return answerWord('outcome', value);
  return state === 'not-applicable' ? '' : stateWord(state);
}

/** One line that asks for a grant. Of the buyer there is nothing in it, of the number its end alone. */
export function requestText(shown: Shown, fen: number): string {
  const { row, facts } = shown;
  const tail = (row.orderId ?? row.afterSaleId ?? '').slice(-TAIL);
  const reason = facts.reason?.value;
  const rules = verdict(shown);
  return [
    i18n.t('panel.money.request.head', {
      place: [platformWord(row.platform), row.shop].filter(Boolean).join(' '),
      tail,
      sum: money(fen),
    }),
    reason === undefined ? '' : i18n.t('panel.money.request.reason', { reason: valueWord('reason', reason) }),
    rules === '' ? '' : i18n.t('panel.money.request.rules', { rules }),
    i18n.t('panel.money.request.foot'),
  ].join('');
}
