/**
 * Holds one device's chain against itself. Pure, and it sees its entries one portion after another, so that a log of
 * a million need not be in memory.
 *
 * What it proves: whoever changed, took out or put in an entry and did not make every hash after it again is found,
 * and named. What it cannot prove: whoever holds the machine can make the whole chain again, its head included. Only
 * a hash that lies elsewhere (a short code in a group chat, `log/find-code.ts`) shows that, and only for what was
 * written before it. Times are the writer's clock and are proven by nothing.
 */
import type { Entry, Head } from '../kinds';
import { hashOf } from './chain';

export type FindingKind =
  /** 内容被改: what an entry says is not what its hash was made of, or not what the entry after it knew. */
  | 'changed'
  /** 日志多了: an entry the chain does not know: without a place, at a place that is taken, or beyond the end. */
  | 'extra'
  /** 链多了: a place of the chain without its entry. */
  | 'missing'
  /** 锚不符: a code from elsewhere fits no entry here. */
  | 'anchor';

/** `from` to `to` are places of the chain, null for an entry that has none; `id` where one entry is meant. */
export type Finding = {
  kind: FindingKind;
  device: string | null;
  from: number | null;
  to: number | null;
  id: string | null;
};

export type ChainSeen = { device: string; entries: number; gone: number; last: number };

/** @param isOwn every place of this device's own chain must be there; of another's, only a part was handed over */
export function chainCheck(device: string, isOwn: boolean, found: (finding: Finding) => void) {
  let before = { seq: 0, hash: '', id: '', told: false };
  /** Entries at the next place; more than one when the place was given twice. */
  let here: Entry[] = [];
  let entries = 0;
  let gone = 0;

  const one = (kind: FindingKind, seq: number, id: string) => found({ kind, device, from: seq, to: seq, id });
  const missing = (from: number, to: number) => {
    if (isOwn && from <= to) found({ kind: 'missing', device, from, to, id: null });
  };
  /** The entry whose successor, or the chain's end, remembers another hash. */
  const blameBefore = () => {
    if (!before.told) one('changed', before.seq, before.id);
    before.told = true;
  };

  const settle = (next: Entry | null) => {
    const entry = rightOne(here, before.hash, next);
    if (entry === undefined) return;
    for (const other of here) if (other !== entry) one('extra', other.seq, other.id);
    missing(before.seq + 1, entry.seq - 1);
    if (entry.seq === 1 ? entry.prev !== '' : entry.seq === before.seq + 1 && entry.prev !== before.hash) {
      if (entry.seq > 1) blameBefore();
      else one('changed', 1, entry.id);
    }
    if (entry.kind === 'gone') gone += 1;
    const told = !isWhole(entry);
    if (told) one('changed', entry.seq, entry.id);
    before = { seq: entry.seq, hash: entry.hash, id: entry.id, told };
    here = [];
  };

  return {
    /** The next entries by place; several at one place in any order. */
    take(portion: readonly Entry[]): void {
      for (const entry of portion) {
        entries += 1;
        if (!Number.isSafeInteger(entry.seq) || entry.seq < 1) {
          one('extra', entry.seq, entry.id);
          continue;
        }
        if (here[0] !== undefined && here[0].seq !== entry.seq) settle(entry);
        here.push(entry);
      }
    },
    /** @param head where the chain ends, null for another device's */
    end(head: Head | null): ChainSeen {
      settle(null);
      if (head !== null) {
        missing(before.seq + 1, head.seq);
        if (before.seq > head.seq)
          found({ kind: 'extra', device, from: head.seq + 1, to: before.seq, id: null });
        else if (before.seq === head.seq && before.hash !== head.hash) blameBefore();
      }
      return { device, entries, gone, last: before.seq };
    },
  };
}

/** Of a deleted entry nothing is left to make its hash of; that it stood there is still known from both sides. */
const isWhole = (entry: Entry) => entry.kind === 'gone' || hashOf(entry) === entry.hash;

/** Of several at one place the one that the next remembers, else the one that follows from the one before. */
function rightOne(here: readonly Entry[], prev: string, next: Entry | null): Entry | undefined {
  if (here.length < 2) return here[0];
  return (
    here.find(({ hash }) => hash === next?.prev) ??
    here.find((entry) => entry.prev === prev && isWhole(entry)) ??
    here[0]
  );
}
