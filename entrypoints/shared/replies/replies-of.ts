import { inTongue } from '@/components/words';
import {
  type Book,
  clauseChanges,
  fill,
  lint,
  type Platform,
  type Script,
  type ScriptCase,
  scriptsFor,
  scriptTree,
  startOfDay,
} from '@/rules';
import type { OwnScript, ScriptUse } from '@/storage';
import type { Ban, Reply } from './reply';

export type RepliesAsk = {
  /** What is known of the case; empty where there is none. */
  of: ScriptCase;
  platform: Platform | undefined;
  book: Book;
  /** Epoch ms. */
  at: number;
  own: readonly OwnScript[];
  use: Readonly<Record<string, ScriptUse>>;
};

/**
 * Everything that may be said, the best fit for the case first: the shop's and one's own words on what the case is
 * about, then the tree, then the rest of one's own, then what is for other cases; what the tree forbids comes last.
 */
export function repliesOf(ask: RepliesAsk): Reply[] {
  const suiting = scriptsFor(ask.of);
  const others = scriptTree.scripts.filter((script) => !suiting.includes(script));
  const own = ask.own.map((script) => ownReply(script, ask));
  // A case that nothing is known of is about nothing.
  const about = Object.values(ask.of).some((value) => value !== undefined) ? suiting[0]?.topic : undefined;
  const fits = ({ topic }: Reply) => topic !== null && topic === about;
  const all = [
    ...own.filter(fits),
    ...suiting.map((script) => builtInReply(script, true, ask)),
    ...own.filter((one) => !fits(one)),
    ...others.map((script) => builtInReply(script, false, ask)),
  ];
  const forbidden = ({ from }: Reply) => 'status' in from && from.status === 'forbidden';
  return [...all.filter((reply) => !forbidden(reply)), ...all.filter(forbidden)];
}

const usedOf = (use: ScriptUse | undefined) => (use === undefined ? null : { n: use.n, last: use.last });

export function builtInReply(
  script: Script,
  suits: boolean,
  { book, use }: Pick<RepliesAsk, 'book' | 'use'>,
): Reply {
  const { id, title, text, topic, rules } = script;
  const used = use[id];
  const forbidden = script.status === 'forbidden';
  return {
    id,
    layer: 'builtIn',
    code: '',
    title: inTongue(title),
    text,
    topic,
    suits,
    rules: forbidden ? [] : rules,
    banned: forbidden ? [{ why: inTongue(title), rules }] : [],
    instead: forbidden ? script.instead : null,
    changes: clauseChanges(used?.basis ?? [], book),
    used: usedOf(used),
    from: script,
  };
}

export function ownReply(script: OwnScript, ask: Omit<RepliesAsk, 'of' | 'own'>): Reply {
  const { id, layer, code, title, text, topic, basis } = script;
  let bans: Ban[] | undefined;
  return {
    id,
    layer,
    code,
    title,
    text,
    topic,
    suits: true,
    rules: basis.map(({ rule }) => rule),
    // Looked through once it is shown: two thousand scripts at once took a second.
    get banned() {
      bans ??= bansOf(text, ask);
      return bans;
    },
    instead: null,
    changes: clauseChanges(basis, ask.book),
    used: usedOf(ask.use[id]),
    from: script,
  };
}

/** What was found in a text, by the book it was held against; a clause begins and ends at a midnight. */
const found = new WeakMap<Book, Map<string, Ban[]>>();

/** What a clause in force forbids in a text: then no shop's wish puts it into a draft. */
export function bansOf(
  text: string,
  { platform, book, at }: Pick<RepliesAsk, 'platform' | 'book' | 'at'>,
): Ban[] {
  const ofBook = found.get(book) ?? new Map<string, Ban[]>();
  found.set(book, ofBook);
  const asked = JSON.stringify([startOfDay(at), platform, text]);
  const bans = ofBook.get(asked) ?? lookedThrough(text, { platform, book, at });
  ofBook.set(asked, bans);
  return bans;
}

const lookedThrough = (text: string, context: Pick<RepliesAsk, 'platform' | 'book' | 'at'>): Ban[] =>
  lint(fill(text, {}).text, context)
    .filter(({ decision }) => decision === 'block')
    .map(({ gloss, rules }) => ({ why: inTongue(gloss), rules }));
