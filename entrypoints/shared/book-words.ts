import { answerWord, inTongue } from '@/components/words';
import { type Book, type Question, wordsOf } from '@/rules';

/** The book's words for one of its ids; the id itself when it has none. */
export function bookWord(book: Book, id: string): string {
  const words = wordsOf(id, book);
  return words ? inTongue(words) : id;
}

/** An answer in words. Which clock runs is answered with its id, and only the book knows what that is called. */
export const answerWordBy = (book: Book, question: Question, value: string): string =>
  question === 'timeLimit' ? bookWord(book, value) : answerWord(question, value);
