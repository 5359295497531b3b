/**
 * What a register of 50,000 cases keeps of each in memory: enough to filter, sort and find it. What is drawn is read
 * when it is drawn. See `listed.ts` for how heads become rows.
 */
import type { Fact, Platform, Turn } from '@/rules';
import { factsOf } from '../cases/facts-of';
import type { CaseKey, CaseRow, SheetLine, Waiting } from '../kinds';

type Ids = { platform: Platform | null; shop: string; orderId: string | null; afterSaleId: string | null };

export type CaseHead = Ids & {
  key: CaseKey;
  platform: Platform;
  formerKeys: readonly CaseKey[];
  open: 0 | 1;
  turn: Turn;
  /** Our nearest clock, epoch ms; null = none runs or its end is not known. */
  dueAt: number | null;
  readAt: number;
  firstSeenAt: number;
  /** Words of the catalogue; null = not read. */
  status: string | null;
  reason: string | null;
  type: string | null;
  goodsState: string | null;
  returnSignedAt: number | null;
  appliedAt: number | null;
  /** Since when the platform asks for proof. */
  platformAskedAt: number | null;
  /** When the first promise ends that was neither kept nor given up. */
  promisedAt: number | null;
  /** What somebody was asked to grant, and what the courier owes. */
  asking: Waiting | null;
  owed: Waiting | null;
  /** From the log: how far the shop says it is, who did last anything, when, and whether anybody did. */
  progress: string;
  handler: string;
  writtenAt: number;
  written: boolean;
  /** Everything it can be found by, as it was read and written. */
  text: string;
};

export type LineHead = Ids & {
  id: string;
  caseKey: CaseKey | null;
  /** When it was imported, epoch ms, and its row in the file. */
  at: number;
  row: number;
  progress: string;
  handler: string;
  reason: string;
  /** A word of the catalogue, or the shop's own; '' = not said. */
  type: string;
  text: string;
};

const textOf = (fact: Fact | undefined) => (typeof fact?.value === 'string' ? fact.value : null);
const numberOf = (fact: Fact | undefined) => (typeof fact?.value === 'number' ? fact.value : null);

/** A case for the register's index. The row of its order is laid under it by `listedRows`. */
export function caseHead(row: CaseRow): CaseHead {
  const facts = factsOf(row);
  const { key, platform, shop, orderId, afterSaleId, open, turn, readAt, firstSeenAt, log } = row;
  return {
    key,
    platform,
    shop,
    orderId,
    afterSaleId,
    formerKeys: row.formerKeys ?? [],
    open,
    turn,
    dueAt: row.dueAt ?? null,
    readAt,
    firstSeenAt,
    status: textOf(facts.status),
    reason: textOf(facts.reason),
    type: textOf(facts.afterSaleType),
    goodsState: textOf(facts.goodsState),
    returnSignedAt: numberOf(facts.returnSignedAt),
    appliedAt: numberOf(facts.appliedAt),
    platformAskedAt: numberOf(facts.platformAskedAt),
    promisedAt: log?.promised[0] ?? null,
    asking: log?.asking ?? null,
    owed: log?.owed ?? null,
    progress: log?.progress ?? '',
    handler: log?.handler ?? '',
    writtenAt: log?.at ?? 0,
    written: (log?.count ?? 0) > 0,
    text: joined([afterSaleId, orderId, shop, ...FOUND_BY.map((fact) => textOf(facts[fact])), log?.words]),
  };
}

const FOUND_BY = ['itemTitle', 'reasonText', 'statusText', 'returnTrackingNo', 'trackingNo'] as const;

/** An imported line for the register's index. */
export function lineHead(line: SheetLine): LineHead {
  const { id, caseKey, platform, shop, orderId, afterSaleId, at, cells, extra } = line;
  return {
    id,
    caseKey,
    platform,
    shop,
    orderId,
    afterSaleId,
    at,
    row: line.from.row,
    progress: line.log?.progress || (cells.status ?? ''),
    handler: line.log?.handler || (cells.handler ?? ''),
    reason: cells.reason ?? '',
    type: cells.type ?? '',
    text: joined([
      afterSaleId,
      orderId,
      shop,
      ...Object.values(cells),
      ...Object.values(extra),
      line.log?.words,
    ]),
  };
}

const joined = (parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join('\n');
