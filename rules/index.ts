/** The only door of the rule room: pure, no page, no browser, no database, no clock of its own. */
export * from './facts';
export * from './judgement';
export * from './reading';
export type { Pack, Rule, RuleStatus, Words } from './schema';
export { type Book, book, type Citation, citationOf, wordsOf } from './book';
export { judge } from './judge';
