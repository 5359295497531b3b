/** Needles of what does not change while the popup is open: made when first looked for. */
import { type Book, citationsOf, fill, history, piecesOf, scriptTree } from '@/rules';
import type { OwnScript } from '@/storage';
import type { Needle } from '../shared/search/find';
import { heardNeedle } from '../shared/search/heard-needle';
import { otherWordsOf } from '../shared/search/other-words';
import type { Hit } from './hit';
import { phrased } from './phrases';

/** Rules are found by their titles in both languages, by other words of the trade, by id, source and article. */
export function ruleNeedles(book: Book): readonly Needle<Hit>[] {
  const known = rulesOf.get(book);
  if (known !== undefined) return known;
  const made = citationsOf(book).map((citation) => {
    const { title, id, source, article } = citation;
    return heardNeedle<Hit>({ kind: 'rule', citation }, title.zh, otherWordsOf(title.zh), [
      title.en,
      id,
      source,
      article,
    ]);
  });
  rulesOf.set(book, made);
  return made;
}

const rulesOf = new WeakMap<Book, readonly Needle<Hit>[]>();

/** Makes them while nobody types, so that the first key need not. */
export function warmNeedles(book: Book): void {
  ruleNeedles(book);
  for (const make of [scriptNeedles, phraseNeedles, historyNeedles]) make();
}

/** What one may say. What must not be said is among the phrases, with what to say instead. */
export const scriptNeedles = once((): Needle<Hit>[] =>
  scriptTree.scripts
    .filter(({ status }) => status === 'ok')
    .map(({ title, text, id }) => {
      const script = { id, title, text, own: false, find: id };
      const said = fill(text, {}).text;
      return heardNeedle<Hit>(
        { kind: 'script', script },
        title.zh,
        `${said}\n${otherWordsOf(`${title.zh}${said}`)}`,
        [title.en, id],
      );
    }),
);

/** The shop's scripts and one's own; by their short code too. */
export const ownScriptNeedles = (own: readonly OwnScript[]): Needle<Hit>[] =>
  own.map(({ id, title, text, code }) => {
    const script = { id, title: { zh: title, en: title }, text, own: true, find: title };
    return heardNeedle<Hit>({ kind: 'script', script }, `${code} ${title}`.trim(), fill(text, {}).text);
  });

export const phraseNeedles = once((): Needle<Hit>[] =>
  phrased().map((phrase) => {
    const { gloss, says, replacement, id } = phrase;
    const title = [...says, gloss.zh].join('\n');
    return heardNeedle<Hit>({ kind: 'phrase', phrase }, title, '', [gloss.en, replacement, id]);
  }),
);

/** Sentences of the training; they always stand below what holds now. */
export const historyNeedles = once((): Needle<Hit>[] =>
  history().map((entry) => {
    const { says, id, document } = entry;
    return heardNeedle<Hit>({ kind: 'history', entry }, says.zh, '', [
      says.en,
      id,
      document.title.zh,
      document.title.en,
    ]);
  }),
);

/** Whether a script has places to fill: then it is not copied from a list. */
export const hasPlaces = (text: string): boolean => piecesOf(text).some((piece) => 'variable' in piece);

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
