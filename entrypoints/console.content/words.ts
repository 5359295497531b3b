/** The words of strip and chips. Only words of the trade are shown here; nothing private is ever passed in. */

import type { FactKey, Unreadable } from '@/rules';
import type { CaseSummary, Trouble } from '@/utils/messages';
import { say } from '../in-page/say';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Keys made of data cannot be checked by the compiler. */
const lookUp = say as unknown as (key: string) => string;
const camel = (text: string) => text.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
const two = (n: number) => String(Math.floor(n)).padStart(2, '0');

export const turnWord = (turn: CaseSummary['turn']) => lookUp(`turn.${turn}`);
export const factWord = (key: FactKey) => lookUp(`fact.${key}`);
export const reasonWord = (reason: Unreadable) => lookUp(`unreadable.${camel(reason)}`);
export const troubleWord = (trouble: Trouble) => lookUp(`trouble.${camel(trouble)}`);

/** What is to be done, when decided; else why it is not. */
export function verdictWord({ state, value }: CaseSummary['outcome']): string {
  const said = state === 'decided' && value !== null ? lookUp(`answer.outcome.${value}`) : '';
  return said || lookUp(`state.${camel(state)}`);
}

export const askWord = (fact: FactKey) =>
  say('strip.ask', { question: lookUp(`ask.${fact}`) || factWord(fact) });

export const missedWord = (missed: FactKey[]) =>
  say('strip.missed', { facts: missed.map(factWord).join(say('strip.listSeparator')) });

/** `1天 05:12:33`, `05:12:33`; once it has passed, that it has. */
export function clockWord(ms: number): string {
  if (ms <= 0) return say('common.timeUp');
  const days = Math.floor(ms / DAY);
  const clock = [(ms % DAY) / HOUR, (ms % HOUR) / MINUTE, (ms % MINUTE) / SECOND].map(two).join(':');
  return days === 0 ? clock : `${say('common.days', { days })} ${clock}`;
}

/** The two largest units: `5天8时`, `8时20分`, `12分`. */
export function shortClockWord(ms: number): string {
  if (ms <= 0) return say('common.timeUp');
  const days = Math.floor(ms / DAY);
  const hours = Math.floor((ms % DAY) / HOUR);
  const minutes = Math.floor((ms % HOUR) / MINUTE);
  if (days > 0) return say('common.days', { days }) + (hours > 0 ? say('common.hours', { hours }) : '');
  if (hours > 0)
    return say('common.hours', { hours }) + (minutes > 0 ? say('common.minutes', { minutes }) : '');
  return minutes > 0 ? say('common.minutes', { minutes }) : say('common.underMinute');
}
