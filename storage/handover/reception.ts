/** Who took a handover, and what of it was read back: told from the log, since a handover itself never changes. Pure. */
import type { Entry, Handover } from '../kinds';
import { inOrder } from '../log/order';
import { groupBy } from '../store/group-by';

export type ReadBack = Extract<Entry, { kind: 'readBack' }>;
export type Taken = Extract<Entry, { kind: 'taken' }>;

export type Reception = {
  handover: Handover;
  /** By line, oldest first; a line may be read back by several. */
  readBacks: Map<string, ReadBack[]>;
  /** Lines nobody has read back. */
  unread: string[];
  /** The first signature stands; null while nobody signed. */
  taken: Taken | null;
};

/** @param entries of any kind and any handover, in any order */
export function receptionOf(handover: Handover, entries: readonly Entry[]): Reception {
  const about = inOrder(
    entries.filter(
      (entry): entry is ReadBack | Taken =>
        (entry.kind === 'readBack' || entry.kind === 'taken') && entry.handoverId === handover.id,
    ),
  );
  const readBacks = groupBy(
    about.filter((entry): entry is ReadBack => entry.kind === 'readBack'),
    ({ lineId }) => lineId,
  );
  const taken = about.find((entry): entry is Taken => entry.kind === 'taken') ?? null;
  const unread = handover.lines.map(({ id }) => id).filter((id) => !readBacks.has(id));
  return { handover, readBacks, unread, taken };
}

/** A handover longer ago than this is no longer announced to whoever comes; it stays in the log, said to be unsigned. */
export const ANNOUNCED = 3 * 24 * 3_600_000;

/**
 * Whether somebody on this machine should take it: not signed for, not long ago, and not handed over by whoever works
 * here now, whose own handover waits for others.
 */
export const awaits = ({ handover, taken }: Reception, me: string, now: number): boolean =>
  taken === null &&
  handover.lines.length > 0 &&
  handover.at > now - ANNOUNCED &&
  (me === '' || !namesIn(handover.from).includes(me));

/** The names in `晚·林、周`. */
export const namesIn = (from: string): string[] => from.split(/[·、,，/\s]+/);
