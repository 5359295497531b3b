/** One change of a case in words: what changes, from what, to what. */
import { i18n } from '#i18n';
import {
  answerWord,
  inTongue,
  moment,
  money,
  ownerWord,
  questionWord,
  stateWord,
  turnWord,
} from '@/components/words';
import { type Answer, type Book, type Change, wordsOf } from '@/rules';

export type ChangeLine = { what: string; before: string; after: string };

/** @param after names what only the new book has words for; it holds those of the old one too, unless removed */
export function changeLine(change: Change, before: Book, after: Book): ChangeLine {
  const word = (id: string) => {
    const words = wordsOf(id, after) ?? wordsOf(id, before);
    return words === null ? id : inTongue(words);
  };
  switch (change.what) {
    case 'answer': {
      const said = (answer: Answer) =>
        answerSaid(answer, (value) =>
          change.question === 'timeLimit' ? word(value) : answerWord(change.question, value),
        );
      return { what: questionWord(change.question), before: said(change.before), after: said(change.after) };
    }
    case 'turn':
      return {
        what: i18n.t('desk.review.turn'),
        before: turnWord(change.before),
        after: turnWord(change.after),
      };
    case 'clock':
      return {
        what: i18n.t('desk.review.clock', { clock: word(change.id) }),
        before: clockSaid(change.before),
        after: clockSaid(change.after),
      };
    case 'exposure':
      return {
        what: `${i18n.t('desk.review.exposure')} · ${word(change.act)}`,
        before: costSaid(change.before),
        after: costSaid(change.after),
      };
  }
}

function answerSaid({ state, value, rivals = [] }: Answer, word: (value: string) => string): string {
  if (state === 'decided' && value !== undefined) return word(value);
  const said = rivals.map((rival) => word(rival.value)).join(' / ');
  return said === '' ? stateWord(state) : `${stateWord(state)}: ${said}`;
}

type Side<What extends Change['what']> = Extract<Change, { what: What }>['before'];

function clockSaid(clock: Side<'clock'>): string {
  if (clock === null) return i18n.t('desk.review.noClock');
  const end = clock.endsAt === null ? i18n.t('panel.clocks.noEnd') : moment(clock.endsAt);
  return `${ownerWord(clock.owner)} ${end}`;
}

function costSaid(exposure: Side<'exposure'>): string {
  if (exposure === null) return i18n.t('desk.review.noExposure');
  const { fen, points } = exposure;
  const costs = [
    ...(fen === null ? [] : [i18n.t('panel.risk.pay', { cost: money(fen) })]),
    ...(points === null ? [] : [i18n.t('panel.risk.points', { points })]),
  ];
  return costs.length === 0 ? i18n.t('panel.risk.unknown') : costs.join(' + ');
}
