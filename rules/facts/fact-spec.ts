/** How a fact is written down in the catalogue: the shape of its value, and how it comes to be known. */

export type Countdown = { ms: number; onExpiry: Expiry; text: string };
export type FactValue = string | number | boolean | Countdown;

/** What happens when a clock reaches zero. `unknown`: the page shows a countdown but not its consequence. */
export const EXPIRIES = [
  'refund', // money goes back to the buyer by itself
  'agree', // the request counts as agreed
  'close', // the after-sale is closed
  'overdue', // it is marked late; a penalty may follow
  'lapse', // a right ends
  'platform', // the platform steps in
  'unknown',
] as const;
export type Expiry = (typeof EXPIRIES)[number];

/** How an agent can learn a fact, cheapest first: look at the screen, ask in chat, ask for a photo, ask for a paper. */
export const ASK_COSTS = ['look', 'chat', 'photo', 'paper'] as const;
export type AskCost = (typeof ASK_COSTS)[number];

type Shape =
  | {
      kind: 'choice';
      values: readonly string[];
      /** The value that says nobody has looked yet. To the judge it is no fact at all. */
      blank?: string;
      /** The only values a person can be asked to choose from; the others a page always tells by itself. */
      offers?: readonly string[];
    }
  | { kind: 'yesNo' }
  | { kind: 'text' }
  | { kind: 'id' }
  | { kind: 'money' }
  | { kind: 'moment' }
  | {
      kind: 'number';
      /** Amounts worth trying when looking for what would change an answer. */
      tries?: readonly number[];
    }
  | { kind: 'countdown' };

type Asked = {
  /** Asked of the agent, and how; absent = only a page or a paste can tell it. */
  ask?: AskCost;
  /** Taken for true while nobody says otherwise. An answer that leans on it says so, and the flip is always listed. */
  presume?: string | boolean | number;
  /** Asked only while the goods are in one of these states, or nobody knows where they are. */
  askWhile?: readonly string[];
};

export type FactSpec = Shape & Asked;

export const choice = <const V extends readonly string[]>(
  values: V,
  more: Asked & { blank?: string; offers?: readonly string[] } = {},
) => ({
  kind: 'choice' as const,
  values,
  ...more,
});
export const yesNo = (more: Asked = {}) => ({ kind: 'yesNo' as const, ...more });
export const text = { kind: 'text' } as const;
export const id = { kind: 'id' } as const;
export const money = { kind: 'money' } as const;
export const moment = { kind: 'moment' } as const;
export const askedMoment = { kind: 'moment', ask: 'look' } as const;

export const askedMoney = { kind: 'money', ask: 'look', presume: 0 } as const;
