/** The only door of the store: the database, what is written to it, what is read from it, what leaves it. */

export * from './alerts/catch-up';
export { readAlerts } from './alerts/state';
export { exportBackup, type OpenBackup, openBackup, restoreBackup } from './backup/backup-file';
export * from './backup/backup-note';
export * from './backup/drill';
export * from './backup/due-backup';
export { backupName } from './backup/file-name';
export * from './backup/folder';
export { type Manifest, TABLES, type TableName } from './backup/format';
export { backupToBlob, backupToFolder, type KeptBackup } from './backup/keep-backup';
export type { RestorePlan } from './backup/plan-restore';
export * from './backup/recover';
export { REFUSALS, type Refusal, type RefusalCode } from './backup/refused';
export { type Salvage, salvage } from './backup/salvage';
export { blobSink, type Sink } from './backup/sink';
export type { BackupAbout } from './backup/source';
export type { BackupTrouble } from './backup/trouble';
export type { Watch } from './backup/watch';
export * from './care/erase';
export * from './care/find-about';
export * from './care/sweep';
export { buyerCases } from './cases/buyer-cases';
export { caseKeyOf } from './cases/case-row';
export { type CaseText, caseTexts, caseTextsByKey } from './cases/case-texts';
export * from './cases/cases';
export * from './cases/counters';
export { withoutCovered } from './cases/covered';
export { disputedOf, factsOf } from './cases/facts-of';
export { type CaseReading, keepReading, keepRows, type ListReading } from './cases/keep-reading';
export { keptKeys } from './cases/kept-keys';
export { type Known, knownOf, type Said } from './cases/known';
export { type Overview, overview } from './cases/overview';
export * from './cases/paste';
export { casesOfBuyer } from './cases/same-buyer';
export { findCases } from './cases/search';
export { type PageTold, skeletonOf } from './cases/skeleton-of';
export { allSkeletons, keepSkeleton, PAGES_KEPT } from './cases/skeletons';
export * from './handling';
export * from './handover/channels';
export { cutMessages } from './handover/cut-messages';
export * from './handover/draft-handover';
export type { HandoverDraftWords } from './handover/draft-words';
export { endedShift } from './handover/ended-shift';
export { handoverMarkdown } from './handover/handover-markdown';
export * from './handover/handover-sheet';
export * from './handover/handover-text';
export * from './handover/handovers';
export { masked } from './handover/mask';
export * from './handover/reception';
export { receptionById, receptions, waitingHandovers } from './handover/receptions';
export { DUE_SOON } from './handover/severity';
export { keepShiftTable, readShiftTable } from './handover/shift-table';
export * from './handover/shifts';
export * from './kinds';
export * from './lessons/lesson-plan';
export * from './lessons/lesson-text';
export * from './lessons/lesson-trial';
export * from './lessons/lessons';
export { cleanHtml } from './locker/clean-html';
export { keepEvidence } from './locker/keep-evidence';
export { evidenceOf, type PictureTrouble, pictureOf } from './locker/locker';
export { keepLockerCap, type LockerUse, lockerCap, lockerUse } from './locker/locker-use';
export { maskBuyer } from './locker/mask-buyer';
export { type By, moveEvidence } from './locker/move-evidence';
export { parseExpiring, parseFound, parseQuote, parseRegion } from './locker/parse-captured';
export { type PictureRefusal, type PictureSeen, readPicture } from './locker/pictures/read-picture';
export { type PrunePlan, planPrune } from './locker/prune-locker';
export { putEvidenceBack, type Removed, removeEvidence } from './locker/remove-evidence';
export { metNeeds, needOf } from './locker/serves';
export { type CaseZipOptions, caseZip } from './locker/zip/case-zip';
export type { CaseZipWords } from './locker/zip/words';
export { callsIn, callsTo } from './log/calls-to';
export { hashOf, readHead } from './log/chain';
export type { ChainSeen, Finding, FindingKind } from './log/check-chain';
export { type CheckOptions, checkLog, type LogCheck } from './log/check-log';
export {
  append,
  caseLogs,
  entriesBetween,
  entriesOf,
  lastShift,
  newEntry,
  newId,
  promisesOpen,
  type Shift,
  sumsByCase,
  type Words,
  writtenEntries,
} from './log/entries';
export { type CodeFound, findCode } from './log/find-code';
export { hasWords, logIndexOf } from './log/log-index';
export { isAmendable, type Readable, readable, type TakenBack, takenBack } from './log/readable';
export { type Sayings, sayingsOf } from './log/sayings';
export { codeOf, parseCode, type ShortCode } from './log/short-code';
export { type Claim, type Grant, isAsking, isOwed, mostOf, type Sums, sumsOf } from './log/sums';
export { type Promised, unkept } from './log/unkept';
export { allFigures, type CaseFigure, figureOf } from './numbers/figures';
export * from './packs/book-in-use';
export * from './packs/indexed-by';
export * from './packs/packs';
export * from './packs/stack-kept';
export * from './packs/try-pack';
export * from './practice/practice';
export type { CaseHead, LineHead } from './register/head';
export { keepColumns } from './register/keep-columns';
export * from './register/listed';
export * from './register/load';
export * from './register/set-progress';
export { undoImport } from './register/undo-import';
export * from './register/views';
export * from './scripts/own-scripts';
export { planScripts, type ScriptPlan } from './scripts/plan-scripts';
export {
  readScripts,
  SCRIPT_TROUBLES,
  type ScriptsRead,
  type ScriptTrouble,
} from './scripts/read-scripts';
export { type OfferedScript, SCRIPT_LIMITS, scriptFile, scriptSheet } from './scripts/script-file';
export * from './scripts/script-use';
export * from './settings';
export { applyShare, previewShare, type ShareTaken } from './share/apply-share';
export { gatherShare, type ShareWish } from './share/gather-share';
export { MOST_PACKED } from './share/limits';
export { holdsPhone } from './share/phones';
export { planShare } from './share/plan-share';
export { readShare } from './share/read-share';
export { SHARE_ENDING, type ShareFile, type ShareMade } from './share/share-file';
export { type CaseChange, isNothing, type SharePlan } from './share/share-plan';
export * from './share/share-trouble';
export { type Imported, takenBefore } from './share/taken-before';
export { writeShare } from './share/write-share';
export * from './sheet/cross-check';
export * from './sheet/fields';
export { applyRegister, type OnChange } from './sheet/in/apply-register';
export { isPersonal } from './sheet/in/header';
export { peekSheet } from './sheet/in/peek-sheet';
export { planRegister } from './sheet/in/plan-register';
export * from './sheet/in/types';
export { LIMITS as SHEET_LIMITS } from './sheet/limits';
export { lineCell, type OutCell } from './sheet/out/cell';
export { exportRegister, sheetChunks } from './sheet/out/export-register';
export * from './sheet/out/types';
export * from './sheet/presets';
export { buyerHash, buyerOf, maskName, maskText, readSecret } from './sheet/private';
export { keepStatement, readStatement } from './statements/statements';
export type { Canary, Keep, Loss } from './store/canary';
export { type DbOptions, DeskDb, type Named, SCHEMA_VERSION } from './store/db';
export {
  acceptLoss,
  DESK,
  deskStore,
  type Opened,
  openStore,
  type Store,
  type StoreState,
  storeState,
  watchStore,
} from './store/open';
export { sumOf } from './store/sum';
export { watchRows } from './store/watch-rows';
export { withinStore } from './store/within';
