/** What somebody promises to do, in the words of the chat. The words are data: `words.json`. */
import raw from './words.json' with { type: 'json' };

export const ACTIONS = [
  'ship',
  'resend',
  'exchange',
  'refund',
  'returnFreight',
  'repair',
  'invoice',
  'deliver',
  'call',
  'reply',
  'handle',
] as const;
export type Action = (typeof ACTIONS)[number];
export type Doing = { start: number; end: number; action: Action };

export const words = raw;

/** The longest word first, so that 发票 is no 发. */
export const anyOf = (some: readonly string[]): string =>
  [...some].sort((a, b) => b.length - a.length).join('|');

const ACTION_OF = new Map<string, Action>(
  ACTIONS.flatMap((action) => words.actions[action].map((word) => [word, action] as const)),
);
const DOING = new RegExp(anyOf([...ACTION_OF.keys(), ...words.others]), 'g');

/** Everything in the text that may be the doing of a promise. */
export const doingsIn = (text: string): Doing[] =>
  [...text.matchAll(DOING)].flatMap(({ 0: word, index }) => {
    const action = ACTION_OF.get(word);
    return action === undefined ? [] : [{ start: index, end: index + word.length, action }];
  });
