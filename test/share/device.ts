import type { FactKey, FactValue, Platform } from '@/rules';
import {
  append,
  applyShare,
  type CaseKey,
  type DeskDb,
  type EntryBody,
  gatherShare,
  type Handover,
  type HandoverLine,
  keepHandover,
  keepReading,
  type NewEntry,
  newEntry,
  newId,
  readShare,
  type ShareFile,
  sumOf,
  writeShare,
} from '@/storage';
import { caseReading, openDesk, unwrap } from '../storage/desk';

export const RELEASE = '0.0.0';

export type CaseIds = { platform?: Platform; shop: string; orderId: string; afterSaleId: string | null };
type Values = Partial<Record<FactKey, FactValue>>;

/** One person's machine, with the little of the product that handing over needs. */
export class Device {
  readonly name: string;
  readonly db: DeskDb;

  private constructor(name: string, db: DeskDb) {
    this.name = name;
    this.db = db;
  }

  static async open(name: string): Promise<Device> {
    return new Device(name, await openDesk());
  }

  /** A page of a case is read. Resolves to the key the case has then. */
  async read(of: CaseIds, at: number, values: Values = {}): Promise<CaseKey> {
    const { platform = 'pdd', shop, orderId, afterSaleId } = of;
    const ids = { ...(shop === '' ? {} : { shopName: shop }), orderId, ...(afterSaleId && { afterSaleId }) };
    const page = afterSaleId === null ? 'order' : 'aftersale';
    const reading = caseReading({ ...ids, ...values }, page, platform);
    const row = unwrap(await keepReading(this.db, { reading, url: 'https://mms.pinduoduo.com/x', at }));
    return row?.key ?? '';
  }

  say(body: EntryBody, key: CaseKey | null, at: number): Promise<NewEntry> {
    return append(this.db, newEntry(body, key, this.name, at)).then(unwrap);
  }

  /** Hands over these cases. Resolves to the handover's id. */
  async handOver(keys: readonly CaseKey[], at: number, dueAt: number | null = null): Promise<string> {
    const id = newId();
    await keepHandover(this.db, handoverOf(id, keys, this.name, at, dueAt)).then(unwrap);
    return id;
  }

  gather(handoverIds: readonly string[], at: number, withPictures = false): Promise<ShareFile> {
    return gatherShare(this.db, {
      handoverIds,
      withPictures,
      made: { at, by: this.name, release: RELEASE },
    });
  }

  async give(handoverIds: readonly string[], at: number, withPictures = false): Promise<Uint8Array> {
    return bytesOf(await this.gather(handoverIds, at, withPictures));
  }

  async take(bytes: Uint8Array, at: number) {
    const file = unwrap(
      await readShare(bytes).then((read) => (read.ok ? read : { ...read, trouble: read.trouble.kind })),
    );
    const taken = { name: 'x', sum: sumOf(bytes), author: this.name, at };
    return applyShare(this.db, file, taken).then(unwrap);
  }
}

export async function bytesOf(file: ShareFile): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Blob(await writeShare(file)).arrayBuffer());
}

export function handoverOf(
  id: string,
  keys: readonly CaseKey[],
  from: string,
  at: number,
  dueAt: number | null,
): Handover {
  const lines = keys.map(
    (caseKey): HandoverLine => ({
      id: newId(),
      caseKey,
      section: 'unfinished',
      severity: 'now',
      summary: '等买家寄回',
      next: '签收后退款',
      who: '',
      ifThen: '',
      dueAt,
      orderId: null,
      afterSaleId: null,
      shop: '',
    }),
  );
  return { id, at, from, to: '晚班', shiftStart: at, lines, text: '', head: null };
}
