/** The only door of the rule room: pure, no page, no browser, no database, no clock of its own. */

export { type Book, book, type Citation, citationOf, citationsOf, wordsOf } from './book.ts';
export { BookError } from './book-error.ts';
export { kindsIn } from './categories.ts';
export { clockGap, runningClock } from './clocks.ts';
export {
  type CaseChange,
  type Change,
  type Compared,
  compareBooks,
  type NamedCase,
  type Portion,
} from './compare-books.ts';
export {
  type CoverageFinding,
  overlapsOf,
  type Search,
  type SearchStep,
  searchCoverage,
} from './coverage.ts';
export type { Extent } from './coverage-extent.ts';
export { type ExampleFailure, runExamples } from './examples.ts';
export { shapedValue, shapeOf } from './fact-shapes.ts';
export * from './facts.ts';
export { GOODS_KINDS, type GoodsKind } from './goods-kinds.ts';
export * from './history/index.ts';
export { trainingBook } from './history/training-book.ts';
export { judge } from './judge.ts';
export * from './judgement.ts';
export type { Mistake, MistakeCode } from './mistake.ts';
export { type ParsedPack, parsePack } from './pack.ts';
export { MISTAKE_CODES, wordsOfMistake } from './pack-words.ts';
export * from './page-words.ts';
export { type Finding, fix } from './phrases/finding.ts';
export { type LintContext, lint } from './phrases/lint.ts';
export { phraseList } from './phrases/phrase-list.ts';
export { type CaughtPromise, promisesIn } from './phrases/promises-in.ts';
export { LONGEST_PACK, readPack } from './read-pack.ts';
export * from './reading.ts';
export type { Example, Pack, Rule, RuleStatus, Rung, Words } from './schema.ts';
export { type Filled, fill, type Piece, piecesOf } from './scripts/fill.ts';
export type { Script } from './scripts/schema.ts';
export { type ScriptCase, scriptsFor, scriptTree } from './scripts/scripts-for.ts';
export { TOPICS, type Topic } from './scripts/topics.ts';
export * from './shop/index.ts';
export { stackPacks } from './stack-packs.ts';
export { DAY, HOUR, startOfDay, wallClock } from './time.ts';
export { writePack } from './write-pack.ts';
