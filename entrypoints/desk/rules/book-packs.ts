import { type Book, type Citation, citationOf, type Rule, type Words } from '@/rules';
import { normalised } from '../../shared/search/normalise';

export type ListedRule = { rule: Rule; citation: Citation; search: string };
export type ListedPack = { id: string; title: Words; rules: ListedRule[] };

/** The book's packs for reading, in the order they are stacked, with what the search looks in. */
export function bookPacks(book: Book): ListedPack[] {
  return book.packs.map((pack) => ({
    id: pack.id,
    title: pack.title,
    rules: pack.rules.flatMap((rule) => {
      const citation = citationOf(rule.id, book);
      if (citation === null) return [];
      const { title, source, article } = citation;
      const search = normalised([title.zh, title.en, rule.id, source, article ?? ''].join('\n'));
      return [{ rule, citation, search }];
    }),
  }));
}
