/** A worked-out line in words: the same ones are shown and copied, so they cannot disagree. */
import { i18n } from '#i18n';
import { answerWord, factWord, inTongue, moment, money, platformWord, stateWord } from '@/components/words';
import { type Book, type Citation, citationOf, historyOf, type Platform, type RuleId } from '@/rules';
import { bookWord } from '../../shared/book-words';
import { PLATFORMS } from './vocabulary';
import type { Cost, Freight, Line } from './work-out';

export type CalcWords = {
  /** Whose it is: a platform, several, or all. */
  whose: string;
  /** What follows, the first line of it first. */
  says: string[];
  notes: string[];
  cited: Citation[];
  /** `history`: what was taught, and holds no more. `look`: no number is known, so it is to be looked up. */
  standing: 'now' | 'history' | 'look';
};

/** The line's name in a list. */
export function lineKey(line: Line): string {
  if (line.line === 'between') return line.line;
  if (line.line === 'costs') return `${line.line} ${line.platform}`;
  return line.line === 'trained' ? `${line.line} ${line.rule}` : `${line.line} ${line.platforms.join()}`;
}

export function calcWords(line: Line, book: Book, now: number): CalcWords {
  const cite = (rules: readonly RuleId[]) => [...new Set(rules)].flatMap((id) => citationOf(id, book) ?? []);
  const plain = { whose: '', notes: [], cited: [], standing: 'now' as const };
  switch (line.line) {
    case 'until':
      return {
        ...plain,
        whose: whoseWord(line.platforms),
        says: [i18n.t('popup.calc.until', { at: moment(line.endsAt, now) })],
        notes: openNote(line.open),
        cited: cite(line.rules),
      };
    case 'trained':
      return {
        ...plain,
        whose: i18n.t('desk.history.found'),
        says: [i18n.t('popup.calc.until', { at: moment(line.endsAt, now) })],
        notes: [
          taughtNote(line.rule),
          i18n.t('popup.calc.trained', { platform: platformWord(line.platform) }),
        ],
        standing: 'history',
      };
    case 'between':
      return {
        ...plain,
        says: [
          i18n.t('popup.calc.between', {
            later: moment(line.later, now),
            earlier: moment(line.earlier, now),
          }),
        ],
      };
    case 'costs':
      return {
        ...plain,
        whose: platformWord(line.platform),
        says: line.costs.map((cost) => costWord(cost, book)),
        notes: openNote([...new Set(line.costs.flatMap(({ open }) => open))]),
        cited: cite(line.costs.flatMap(({ rules }) => rules)),
        standing: line.costs.every(({ fen }) => fen === null) ? 'look' : 'now',
      };
    case 'freight': {
      const ways = [line.out, line.back, ...(line.again === null ? [] : [line.again])];
      return {
        ...plain,
        whose: whoseWord(line.platforms),
        says: [
          i18n.t('popup.calc.out', { who: freightWord(line.out) }),
          i18n.t('popup.calc.back', { who: freightWord(line.back) }),
          ...(line.again === null ? [] : [i18n.t('popup.calc.again', { who: freightWord(line.again) })]),
        ],
        cited: cite(ways.flatMap((way) => (way.state === 'unknown' ? [] : way.rules))),
        standing: ways.some(({ state }) => state === 'check-source') ? 'look' : 'now',
      };
    }
  }
}

/** To paste into a chat: what follows, and where it stands written. */
export function calcSentence(words: CalcWords): string {
  const { whose, says, notes, cited } = words;
  const sources = cited.map(({ id, source, article, checkedOn }) =>
    [id, source, article, checkedOn].filter(Boolean).join(' '),
  );
  const said = [whose, ...says, ...notes].filter((part) => part !== '').join(' · ');
  return sources.length === 0 ? said : `${said} [${sources.join(' / ')}]`;
}

const whoseWord = (platforms: readonly Platform[]): string =>
  platforms.length === PLATFORMS.length
    ? i18n.t('popup.calc.all')
    : platforms.map(platformWord).join(i18n.t('panel.comma'));

const openNote = (open: Parameters<typeof factWord>[0][]): string[] =>
  open.length === 0
    ? []
    : [i18n.t('popup.calc.open', { facts: open.map(factWord).join(i18n.t('panel.comma')) })];

function taughtNote(rule: RuleId): string {
  const taught = historyOf(rule);
  return taught === null ? rule : `${inTongue(taught.says)} (${inTongue(taught.document.age)})`;
}

const costWord = ({ id, fen }: Cost, book: Book): string =>
  fen === null ? bookWord(book, id) : `${money(fen)} ${bookWord(book, id)}`;

/** What is not decided says its state; a rule that is to be looked up is no answer. */
const freightWord = ({ state, value }: Freight): string =>
  state === 'decided' && value !== undefined ? answerWord('freightOut', value) : stateWord(state);
