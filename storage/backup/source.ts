import type { Head } from '../kinds';
import type { BlobLine, TableName } from './format';

/** Rows of each table as they are kept; of a blob without its bytes. */
export type Portion = readonly object[];

/**
 * What a backup is made from, and what is restored from: the store, a damaged store, or a file. Rows come in the
 * order of their keys. Reading a file throws `Refused` at the first thing that is not as it should be.
 */
export type Source = {
  /** The schema its rows have. */
  schema: number;
  /** How many rows there are, for progress; may be a little off while the store is written to. */
  count(table: TableName): Promise<number>;
  rows(table: TableName): AsyncIterable<Portion>;
  /** Rows of a table that are known to be there and cannot be read. Asked after `rows` came to its end. */
  unread(table: TableName): number;
  /** The bytes of a blob; null when they are gone or cannot be read. */
  bytes(blob: BlobLine): Promise<Uint8Array<ArrayBuffer> | null>;
};

/** What a file says of itself. */
export type BackupAbout = {
  release: string;
  /** Epoch ms. */
  at: number;
  schema: number;
  partial: boolean;
  heads: Head[];
  rows: Partial<Record<TableName, number>>;
  /** Rows that could not be read when it was made. */
  left: number;
  /** SHA-256 of the manifest, which covers all that is in the file; hex. */
  sum: string;
};
