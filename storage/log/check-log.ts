import { Dexie } from 'dexie';
import type { Result } from '@/utils/result';
import type { Entry, Head, StoreTrouble } from '../kinds';
import { attempt } from '../store/attempt';
import type { DeskDb } from '../store/db';
import { readHead } from './chain';
import { chainsIn } from './chains-in';
import { type ChainSeen, chainCheck, type Finding, type FindingKind } from './check-chain';
import { type CodeFound, findCode } from './find-code';
import type { ShortCode } from './short-code';

/** Places read at once: some 20 ms of hashing, so that the page stays alive. */
const PORTION = 500;
/** So many are listed; beyond that only their number is of use. */
const LISTED = 200;

/** What the whole log comes to. `found` counts all, `findings` lists the first of them. */
export type LogCheck = {
  /** The end of this machine's own chain when it was reached; null: it never wrote. */
  head: Head | null;
  chains: ChainSeen[];
  findings: Finding[];
  found: Record<FindingKind, number>;
  code: CodeFound | null;
};

export type CheckOptions = {
  /** A code that came from elsewhere, to hold the log against. */
  code?: ShortCode;
  signal?: AbortSignal;
  /** Called after every portion with how many of how many entries were held against their hashes. */
  progress?: (done: number, all: number) => void;
};

/**
 * Checks every chain in the database, this machine's own last, portion by portion while others go on writing. Changes
 * nothing. Resolves to null when it was cancelled.
 */
export function checkLog(
  db: DeskDb,
  options: CheckOptions = {},
): Promise<Result<LogCheck | null, StoreTrouble>> {
  const { code, signal, progress } = options;
  return attempt(async () => {
    const found: LogCheck['found'] = { changed: 0, extra: 0, missing: 0, anchor: 0 };
    const findings: Finding[] = [];
    const tell = (finding: Finding) => {
      found[finding.kind] += finding.from === null || finding.to === null ? 1 : finding.to - finding.from + 1;
      if (findings.length < LISTED) findings.push(finding);
    };
    const own = (await readHead(db))?.device;
    const all = await db.entries.count();
    let done = 0;
    let head: Head | null = null;
    const chains: ChainSeen[] = [];
    const devices = await chainsIn(db);
    for (const device of [...devices.filter((one) => one !== own), ...(own === undefined ? [] : [own])]) {
      const check = chainCheck(device, device === own, tell);
      for (let from = 0; ; ) {
        if (signal?.aborted) return null;
        const portion = await nextPortion(db, device, from);
        if (portion.entries.length === 0) {
          head = device === own ? portion.head : head;
          chains.push(check.end(device === own ? portion.head : null));
          break;
        }
        check.take(portion.entries);
        done += portion.entries.length;
        from = portion.next;
        progress?.(done, Math.max(done, all));
      }
    }
    for await (const id of withoutPlace(db, done)) {
      if (signal?.aborted) return null;
      if (id !== null) tell({ kind: 'extra', device: null, from: null, to: null, id });
    }
    const anchor = code === undefined ? null : await findCode(db, code);
    if (anchor !== null && anchor.kind !== 'found' && code !== undefined)
      tell({ kind: 'anchor', device: own ?? null, from: code.seq, to: code.seq, id: null });
    return { head, chains, findings, found, code: anchor };
  });
}

/** Entries of the next places from `from` on, all of one place together, with the chain's end in the same view. */
function nextPortion(db: DeskDb, device: string, from: number) {
  return db.transaction('r', db.entries, db.settings, async () => {
    const places = db.entries.where('[device+seq]');
    const [first] = await places.between([device, from], endOf(device)).limit(1).toArray();
    const to = Math.floor(first?.seq ?? from) + PORTION;
    const entries =
      first === undefined
        ? []
        : await db.entries.where('[device+seq]').between([device, first.seq], [device, to]).toArray();
    // Not `to`: others go on writing, and the next entry may already stand there.
    return { entries, next: Math.floor(entries.at(-1)?.seq ?? from) + 1, head: await readHead(db) };
  });
}

const endOf = (device: string) => [device, Number.POSITIVE_INFINITY];

/** Ids of entries that no chain can hold, null for a portion that was looked through: only when the index lacks some. */
async function* withoutPlace(db: DeskDb, withPlace: number): AsyncGenerator<string | null> {
  if ((await db.entries.count()) === withPlace) return;
  for (let after: string | typeof Dexie.minKey = Dexie.minKey; ; ) {
    const portion: Entry[] = await db.entries.where(':id').above(after).limit(PORTION).toArray();
    const last = portion.at(-1);
    if (last === undefined) return;
    for (const { id, device, seq } of portion)
      if (typeof device !== 'string' || typeof seq !== 'number') yield id;
    yield null;
    after = last.id;
  }
}
