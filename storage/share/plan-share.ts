import { strToU8 } from 'fflate';
import type { CaseKey, CaseRow, Disputed, Entry, Handover } from '../kinds';
import { canonical } from '../log/canonical';
import { withEntries } from '../log/entries';
import { inOrder } from '../log/order';
import { unkept } from '../log/unkept';
import { groupBy } from '../store/group-by';
import { deletedCases } from './deleted-cases';
import type { Here } from './here';
import type { Merged } from './merge-case';
import { mergeCases } from './merge-cases';
import type { SharedEvidence, ShareFile } from './share-file';
import type { CaseChange, SharePlan } from './share-plan';
import { weighEntries } from './weigh-entries';

/** What taking the file in would do, from what is here and what comes. Pure. A second time it comes to nothing. */
export function planShare(file: ShareFile, here: Here): SharePlan {
  const { fresh, known, deletedHere, deletedThere, conflicts } = weighEntries(file.entries, here.entries);
  const deleted = deletedCases(file, here, deletedHere);
  const merged = mergeCases(
    file.cases.filter(({ key }) => !deleted.has(key)),
    here.rows,
  );
  const entries = inOrder(fresh.map((entry) => placed(entry, merged.keyOf)));
  const moved = here.entries
    .map((entry) => placed(entry, merged.keyOf))
    .filter((entry, nth) => entry !== here.entries[nth]);
  const log = groupBy([...here.entries.map((entry) => placed(entry, merged.keyOf)), ...entries], caseOf);
  const news = groupBy(entries, caseOf);
  const touched = new Set(moved.map(caseOf));
  const kept = new Set(here.handovers.map(({ id }) => id));
  const handovers = file.handovers.filter(({ id }) => !kept.has(id));
  const due = dueByCase(handovers, merged.keyOf);
  const cases = [...merged.cases, ...writtenAbout(merged.rest, news)].map((one) => {
    const { key } = one.row;
    const about = { log: log.get(key) ?? [], news: news.get(key) ?? [], isMoved: touched.has(key) };
    return changeOf(one, about, due.get(key));
  });
  const forgotten = file.entries.flatMap((entry) =>
    entry.kind === 'evidence' && deletedHere.has(entry.id) ? [entry.evidenceId] : [],
  );
  const gone = new Set([...here.evidenceGone, ...forgotten]);
  const evidence = file.evidence.filter(({ id, caseKey }) => !gone.has(id) && !deleted.has(caseKey));
  const shown = new Set(evidence.map(({ picture }) => picture?.sum));
  const pictures = file.pictures.filter(({ sum }) => shown.has(sum) && !here.pictures.has(sum));
  const held = new Set([...here.pictures, ...pictures.map(({ sum }) => sum)]);
  return {
    cases,
    entries,
    moved,
    handovers,
    evidence: evidence
      .filter(({ id }) => !here.evidence.has(id))
      .map((one) => ({ ...one, caseKey: merged.keyOf(one.caseKey), size: sizeOf(one, held) })),
    pictures,
    known,
    deletedHere: {
      cases: file.cases.filter(({ key }) => deleted.has(key)).length,
      entries: deletedHere.size,
    },
    deletedThere,
    conflicts,
    sameName: entries.some(({ device }) => device === here.device),
  };
}

/** What it takes here, in bytes: its words, and its picture where that came along. */
const sizeOf = ({ text, html, picture }: SharedEvidence, held: ReadonlySet<string>): number =>
  strToU8(text + html).length + (picture !== null && held.has(picture.sum) ? picture.size : 0);

const caseOf = ({ caseKey }: Entry) => caseKey;

/** The entry under the key its case goes by; the same object where that is its own. */
function placed(entry: Entry, keyOf: (key: CaseKey) => CaseKey): Entry {
  const key = entry.caseKey === null ? null : keyOf(entry.caseKey);
  return key === entry.caseKey ? entry : { ...entry, caseKey: key };
}

/** Cases here that are not in the file, and that entries of the file are about. */
const writtenAbout = (rest: readonly CaseRow[], news: ReadonlyMap<CaseKey | null, Entry[]>): Merged[] =>
  rest
    .filter(({ key }) => news.has(key))
    .map((row) => ({ row, before: row, replaces: [], taken: [], older: [] }));

function dueByCase(handovers: readonly Handover[], keyOf: (key: CaseKey) => CaseKey): Map<CaseKey, number> {
  const due = new Map<CaseKey, number>();
  for (const { caseKey, dueAt } of handovers.flatMap(({ lines }) => lines)) {
    if (caseKey === null || dueAt === null) continue;
    const key = keyOf(caseKey);
    due.set(key, Math.min(dueAt, due.get(key) ?? dueAt));
  }
  return due;
}

type About = { log: Entry[]; news: Entry[]; isMoved: boolean };

function changeOf(
  { row: merged, before, replaces, taken, older }: Merged,
  about: About,
  due?: number,
): CaseChange {
  const isWritten = about.news.length > 0 || about.isMoved || replaces.length > 0;
  const written = isWritten ? withEntries(merged, about.log) : merged;
  const row = withDue(written, about.news, due);
  const isKept = before !== null && canonical(row) === canonical(before);
  const changed = about.news.length + taken.length + replaces.length > 0;
  return {
    state: before === null ? 'new' : changed ? 'changed' : 'same',
    row: isKept ? before : row,
    before,
    replaces: replaces.map(({ key }) => key),
    entries: about.news,
    taken,
    older,
    disputed: newDisputes(before, row),
  };
}

/** The earliest of what is due stands until the case is judged again. */
function withDue(row: CaseRow, news: readonly Entry[], line?: number): CaseRow {
  const promised = unkept(news).flatMap(({ dueAt }) => dueAt ?? []);
  const due = [row.dueAt, line, ...promised].filter((at) => at !== undefined);
  return row.open === 0 || due.length === 0 ? row : { ...row, dueAt: Math.min(...due) };
}

function newDisputes(before: CaseRow | null, { disputed = {} }: CaseRow): Disputed {
  const was = before?.disputed ?? {};
  const entries = Object.entries(disputed).filter(
    ([fact, said]) => canonical(said) !== canonical(was[fact as keyof Disputed]),
  );
  return Object.fromEntries(entries);
}
