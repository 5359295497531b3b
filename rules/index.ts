/** The only door of the rule room: pure, no page, no browser, no database, no clock of its own. */

export { type Book, book, type Citation, citationOf, citationsOf, wordsOf } from './book.ts';
export { type ClauseCost, costsOf } from './clause-costs.ts';
export * from './contact/call-budget.ts';
export {
  type CaseChange,
  type Change,
  type Compared,
  compareBooks,
  type NamedCase,
  type Portion,
} from './coverage/compare-books.ts';
export {
  type CoverageFinding,
  overlapsOf,
  type Search,
  type SearchStep,
  searchCoverage,
} from './coverage/coverage.ts';
export type { Extent } from './coverage/coverage-extent.ts';
export { type ExampleFailure, runExamples } from './coverage/run-examples.ts';
export { type ClockPair, comparedClocks, runningClock } from './engine/clocks.ts';
export { DAY, HOUR, startOfDay, wallClock } from './engine/time.ts';
export * from './evidence/guide.ts';
export type { Asked, Guide, GuideLine, OneShot, Strength } from './evidence/schema.ts';
export { kindsIn } from './facts/categories.ts';
export { shapedValue, shapeOf } from './facts/fact-shapes.ts';
export * from './facts/facts.ts';
export { GOODS_KINDS, type GoodsKind } from './facts/goods-kinds.ts';
export * from './facts/page-words.ts';
export * from './facts/reading.ts';
export * from './history/index.ts';
export { trainingBook } from './history/training-book.ts';
export { judge } from './judge.ts';
export * from './judgement.ts';
export { apartOf, optionsOf, type WayCost, type WayOption } from './options/options.ts';
export { BookError } from './pack/book-error.ts';
export type { Mistake, MistakeCode } from './pack/mistake.ts';
export { type ParsedPack, parsePack } from './pack/pack.ts';
export { MISTAKE_CODES, wordsOfMistake } from './pack/pack-words.ts';
export { LONGEST_PACK, readPack } from './pack/read-pack.ts';
export type { Example, Pack, Rule, RuleStatus, Rung, Words } from './pack/schema.ts';
export { writePack } from './pack/write-pack.ts';
export { clausesHere } from './phrases/clauses.ts';
export { type Finding, fix } from './phrases/finding.ts';
export { type LintContext, lint } from './phrases/lint.ts';
export { phraseList } from './phrases/phrase-list.ts';
export { type CaughtPromise, promisesIn } from './phrases/promises-in.ts';
export { evidenceChoice, nextExercise, standingOf } from './practice/draw.ts';
export type { Exercise } from './practice/exercise.ts';
export { exercisesOf } from './practice/exercises.ts';
export { answered, BOX_DAYS } from './practice/leitner.ts';
export {
  type ClauseChange,
  type ClauseState,
  clauseChanges,
  clauseStates,
} from './scripts/clause-state.ts';
export { type Filled, fill, type Piece, piecesOf } from './scripts/fill.ts';
export type { Script } from './scripts/schema.ts';
export { type ScriptCase, scriptsFor, scriptTree } from './scripts/scripts-for.ts';
export { type Step, stepsOf } from './scripts/steps.ts';
export { TOPICS, type Topic } from './scripts/topics.ts';
export { type Wording, wordingOf } from './scripts/wording.ts';
export * from './shop/index.ts';
export { stackPacks } from './stack-packs.ts';
export { checkStatement, type StatementCheck } from './statement/check.ts';
export { clauses } from './statement/clauses.ts';
export { type Heat, type Heated, heatedIn } from './statement/heated.ts';
export { isSupported, type Offered, type Sentence, type SentenceFrom } from './statement/sentence.ts';
export { type Told, timeline } from './statement/timeline.ts';
export {
  asManyAsFit,
  cited,
  lengthOf,
  type Named,
  numberOf,
  USUAL_LIMIT,
  written,
} from './statement/written.ts';
