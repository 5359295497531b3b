/** One entry of the log in words, for the timeline. */
import { i18n } from '#i18n';
import { answerWord, factWord, questionWord, valueWord } from '@/components/words';
import { QUESTIONS } from '@/rules';
import type { Entry } from '@/storage';
import { callPlanWord } from '../shared/call-plan-word';
import { passedIn } from '../shared/draft/passed-entry';
import { stepWord } from '../shared/sum-words';

/** What somebody judged: of the outcome alone its word, of another question that with it. */
const judged = (question: string, value: string): string => {
  const asked = QUESTIONS.find((one) => one === question) ?? 'outcome';
  const answer = answerWord(asked, value);
  return asked === 'outcome' ? answer : `${questionWord(asked)} ${answer}`;
};

/** What was done, without author and time. `bookWord` names an evidence item. */
export function entryLine(entry: Entry, bookWord: (id: string) => string): string {
  switch (entry.kind) {
    case 'note':
      return entry.text;
    case 'call':
      if (entry.text === '' && !entry.reached) return i18n.t('panel.log.notReachedOnly');
      return i18n.t(entry.reached ? 'panel.log.reached' : 'panel.log.notReached', { text: entry.text });
    case 'promise':
      return i18n.t('panel.log.promise', { text: entry.text });
    case 'promiseDone':
      return i18n.t('panel.log.promiseDone');
    case 'tick':
      return i18n.t(entry.done ? 'panel.log.ticked' : 'panel.log.unticked', {
        what: bookWord(entry.evidence),
      });
    case 'answer':
      return entry.value === null
        ? i18n.t('panel.log.unsaid', { fact: factWord(entry.fact) })
        : i18n.t('panel.log.said', { fact: factWord(entry.fact), value: valueWord(entry.fact, entry.value) });
    case 'correction':
      return entry.value === null
        ? i18n.t('panel.log.uncorrected', { fact: factWord(entry.fact) })
        : i18n.t('panel.log.corrected', {
            fact: factWord(entry.fact),
            value: valueWord(entry.fact, entry.value),
            read: entry.read === null ? i18n.t('panel.log.notRead') : valueWord(entry.fact, entry.read),
          });
    case 'override': {
      const passed = passedIn(entry.question, entry.value);
      if (passed !== null)
        return i18n.t('panel.log.passed', {
          what: passed.words ?? i18n.t('panel.log.passedPersonal'),
          text: entry.text,
        });
      return entry.value === ''
        ? i18n.t('panel.log.overrideBack')
        : i18n.t('panel.log.override', { value: judged(entry.question, entry.value), text: entry.text });
    }
    case 'status':
      return i18n.t('panel.log.status', { text: entry.text });
    case 'shift':
      return i18n.t(entry.turn === 'start' ? 'panel.log.shiftStart' : 'panel.log.shiftEnd');
    case 'handover':
      return i18n.t('panel.log.handover');
    case 'progress':
      return i18n.t('panel.log.progress', { text: entry.text });
    case 'edit':
      return i18n.t('panel.log.edit', { text: entry.text });
    case 'strike':
      return i18n.t('panel.log.strike');
    case 'evidence':
      return i18n.t('panel.log.evidence', { text: entry.text });
    case 'asked':
      return i18n.t('panel.log.asked', {
        whom: i18n.t(`panel.evidence.whom.${entry.whom}`),
        what: bookWord(entry.evidence),
      });
    case 'plan':
      return i18n.t('panel.log.plan', { text: callPlanWord(entry) });
    case 'sum':
      return stepWord(entry);
    case 'evidenceGone':
      return i18n.t('panel.log.evidenceGone');
    case 'readBack':
      return i18n.t('panel.log.readBack', { text: entry.text });
    case 'taken':
      return i18n.t('panel.log.taken');
    case 'imported':
      return i18n.t('panel.log.imported', { text: entry.file });
    case 'erased':
      return i18n.t('panel.log.erased', { n: entry.cases });
    case 'gone':
      return i18n.t('panel.log.gone');
  }
}
