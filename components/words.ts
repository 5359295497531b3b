/** The vocabulary of rules/ and storage/ in the reader's language. Everything shown goes through here. */

import { i18n } from '#i18n';
import type { Expiry, FactKey, FactValue, Owner, Platform, Provenance, Question, Turn, Words } from '@/rules';
import { moment, money, shortDuration, tongue } from './amounts';

export * from './amounts';

/** Keys made of data cannot be checked by the compiler; `test/components/words.test.ts` walks them all instead. */
const lookUp = i18n.t as unknown as (key: string) => string;

/** The word for a key made of data, or `otherwise` for a value this release has no word for. */
const say = (otherwise: string, ...path: string[]): string =>
  lookUp(path.join('.').replaceAll('-', '_')) || otherwise;

/** A text of the rule book in the reader's language. */
export const inTongue = (words: Words): string => words[tongue()];

export const factWord = (key: FactKey): string => say(key, 'fact', key);
export const askWord = (key: FactKey): string => say(factWord(key), 'ask', key);
export const questionWord = (question: Question): string => say(question, 'question', question);
export const turnWord = (turn: Turn): string => say(turn, 'turn', turn);
export const ownerWord = (owner: Owner): string => say(owner, 'owner', owner);
/** What happens at zero: `系统自动退款给买家`. */
export const expiryWord = (expiry: Expiry): string => say(expiry, 'expiry', expiry);
export const provenanceWord = (from: Provenance): string => say(from, 'provenance', from);
export const ruleStatusWord = (status: string): string => say(status, 'ruleStatus', status);
/** What a text of this standing still asks of whoever leans on it; empty where it can simply be relied on. */
export const ruleNoteWord = (status: string): string =>
  NOTED.includes(status) ? say('', 'ruleNote', status) : '';
/** How a fact is asked of the buyer; empty for what a buyer cannot tell. */
export const askBuyerWord = (key: FactKey): string =>
  FOR_BUYER.includes(key) ? say('', 'askBuyer', key) : '';
export const stateWord = (state: string): string =>
  say(
    state,
    'state',
    state.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
  );
export const platformWord = (platform: Platform): string => say(platform, 'value', 'platform', platform);
export const answerWord = (question: Question, value: string): string =>
  say(value, 'answer', question, value);

const MONEY: readonly FactKey[] = [
  'refundAmount',
  'paidAmount',
  'freightPaid',
  'trackPaid',
  'shipDayPaid',
  'promiseDayPaid',
  'depositAmount',
  'lossAmount',
  'giftValue',
];

/** A fact's value as a person reads it: 7.04 yuan, a Shanghai moment, 是/否, the word of a choice. */
export function valueWord(fact: FactKey, value: FactValue): string {
  if (typeof value === 'boolean') return say(String(value), 'value', value ? 'yes' : 'no');
  if (typeof value === 'object') return value.text || shortDuration(value.ms);
  if (typeof value === 'number') {
    if (fact.endsWith('At')) return moment(value);
    return MONEY.includes(fact) ? money(value) : String(value);
  }
  return CHOICES.includes(fact) ? say(value, 'value', fact, value) : value;
}

/** Facts whose values are words of the catalogue; what other text facts hold is somebody's own text. */
const CHOICES: readonly FactKey[] = [
  'platform',
  'afterSaleType',
  'goodsState',
  'status',
  'reason',
  'saleKind',
  'signedBy',
  'returnParcel',
  'intact',
  'exclusionKind',
  'sellerFault',
  'buyerProof',
  'sellerProof',
  'testReport',
  'goodsKind',
  'freshFault',
  'route',
  'shipMode',
  'freshFault',
  'freightCollect',
  'firstFault',
  'service',
];

/** Standings of a rule's text that ask for a look of one's own. */
const NOTED: readonly string[] = ['OFF-NOTICE', 'OFF-EXC', 'SHOP'];

/** Facts that a buyer can tell; each has its question in `askBuyer`. */
export const FOR_BUYER: readonly FactKey[] = [
  'afterSaleType',
  'reason',
  'signedBy',
  'opened',
  'defectVisible',
  'defectDefeatsPurpose',
  'giftMissing',
  'buyerProof',
  'testReport',
  'badCount',
  'shelfLifeDays',
  'shelfLeftDays',
];
