/** The only door of the store: the database, what is written to it, what is read from it, what leaves it. */
export type { Canary, Keep, Loss } from './canary';
export { caseKeyOf } from './case-row';
export * from './cases';
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
export { type CaseReading, keepReading, keepRows, type ListReading } from './keep-reading';
export * from './kinds';
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
export * from './register';
export { findCases } from './search';
export * from './settings';
export { splitByBytes } from './split-by-bytes';
