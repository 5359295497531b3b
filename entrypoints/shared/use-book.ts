import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, useContext, useEffect } from 'react';
import { browser } from 'wxt/browser';
import { type Book, type Citation, citationOf } from '@/rules';
import { type BookInUse, BUILT_IN, bookInUse, type DeskDb, recheckPacks } from '@/storage';
import { sendMessage } from '@/utils/messages';
import { bookWord } from './book-words';

/** What the page judges by. Without a `BookGate` above, and without a store, that is the built-in book. */
export const InUse = createContext<BookInUse>(BUILT_IN);

/** The schema is loaded only once a new release has packs to check. */
const wrongWith = async (text: string) => (await import('./pack-wrong')).packWrong(text);

/** The book in use, watched; `undefined` until it is known, and nothing is judged before that. */
export function useBookOf(db: DeskDb): BookInUse | undefined {
  useEffect(() => {
    void recheckPacks(db, browser.runtime.getManifest().version, wrongWith).then((done) => {
      if (done.ok && done.value) sendMessage('packsChanged').catch(() => null);
    });
  }, [db]);
  return useLiveQuery(() => bookInUse(db), [db]);
}

export const useInUse = (): BookInUse => useContext(InUse);

export const useBook = (): Book => useInUse().book;

/** How a rule of the book in use is cited; `null` when it does not hold it. */
export function useCite(): (rule: string) => Citation | null {
  const book = useBook();
  return (rule) => citationOf(rule, book);
}

/** The book's words for one of its ids; the id itself when it has none. */
export function useBookWord(): (id: string) => string {
  const book = useBook();
  return (id) => bookWord(book, id);
}
