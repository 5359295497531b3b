import type { CallLimits } from '@/rules';
import type { QuietHours } from './alerts';
import type { Benchmark } from './benchmark';

export type Settings = {
  author: string;
  /** Minutes before one of our deadlines at which to tell, longest first. */
  alertMinutes: number[];
  /** When nothing is told aloud; null = never. */
  quiet: QuietHours | null;
  /** How long things are kept, in days. */
  keepDays: KeepDays;
  /** Days between two backups before the person is reminded; 0 = never. */
  backupEvery: number;
  /** When and how often this shop calls a buyer; null = as the training says. */
  calls: CallLimits | null;
  /** What refund handling times are held against; null = the shop has said nothing, and nothing is shown. */
  benchmark: Benchmark | null;
  /** When the card that says what this extension does was put away, epoch ms; null = it stands. */
  introducedAt: number | null;
  /** Whether the box of a web chat is looked through while somebody types in it. */
  checkChat: boolean;
  /** The register's columns, in their order; see `sheet/fields.ts`. */
  columns: string[];
};

export type KeepDays = {
  /** What was read of a case, after it was closed or last seen. */
  readings: number;
  /** Entries, handovers and evidence of cases that are not open. */
  entries: number;
};
