/** The only door of the store: the database, what is written to it, what is read from it, what leaves it. */
export * from './book-in-use';
export type { Canary, Keep, Loss } from './canary';
export { caseKeyOf } from './case-row';
export * from './cases';
export * from './counters';
export { withoutCovered } from './covered';
export { type Cell, csvFile } from './csv';
export { type DbOptions, DeskDb } from './db';
export * from './draft-handover';
export {
  append,
  entriesBetween,
  entriesOf,
  lastShift,
  newEntry,
  newId,
  type Promised,
  promisesOpen,
  type Shift,
  unkept,
  writtenEntries,
} from './entries';
export { factsOf } from './facts-of';
export * from './handover-csv';
export * from './handover-text';
export * from './handovers';
export * from './indexed-by';
export { type CaseReading, keepReading, keepRows, type ListReading } from './keep-reading';
export * from './kinds';
export { type Known, knownOf, type Said } from './known';
export * from './lesson-plan';
export * from './lesson-text';
export * from './lesson-trial';
export * from './lessons';
export {
  acceptLoss,
  deskStore,
  type Opened,
  openStore,
  type Store,
  type StoreState,
  storeState,
  watchStore,
} from './open';
export * from './packs';
export * from './paste';
export * from './register';
export { findCases } from './search';
export * from './settings';
export { type PageTold, skeletonOf } from './skeleton-of';
export { allSkeletons, keepSkeleton, PAGES_KEPT } from './skeletons';
export { splitByBytes } from './split-by-bytes';
export * from './stack-kept';
export * from './try-pack';
export { withinStore } from './within';
