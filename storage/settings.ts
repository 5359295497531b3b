import * as z from 'zod/mini';
import type { Result } from '@/utils/result';
import type { HandoverDraft, Settings, StoreTrouble } from './kinds';
import { attempt } from './store/attempt';
import type { DeskDb } from './store/db';

const SETTINGS = 'settings';
const DRAFT = 'handoverDraft';

/** Four hours leave time to ask a buyer, one to act. */
export const DEFAULT_SETTINGS: Settings = {
  author: '',
  alertMinutes: [240, 60],
  quiet: null,
  // As long as the rules can still ask for it; see PRIVACY.md.
  keepDays: { readings: 30, entries: 365 },
  backupEvery: 7,
  calls: null,
  benchmark: null,
  introducedAt: null,
  checkChat: false,
  columns: [],
};

const minuteOfDay = z.int().check(z.minimum(0), z.maximum(24 * 60 - 1));
const days = z.int().check(z.minimum(1));

const hour = z.int().check(z.minimum(0), z.maximum(24));
const Calls = z.object({ from: hour, until: hour, most: z.int().check(z.minimum(1), z.maximum(99)) });

const BenchmarkKept = z.object({
  hours: z.number().check(z.positive()),
  day: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
});

/** Each setting on its own: one that cannot be read falls back, the others stand. */
const Kept = z.object({
  author: z.catch(z.string(), DEFAULT_SETTINGS.author),
  alertMinutes: z.catch(z.array(z.number().check(z.positive())), DEFAULT_SETTINGS.alertMinutes),
  quiet: z.catch(z.nullable(z.object({ from: minuteOfDay, to: minuteOfDay })), DEFAULT_SETTINGS.quiet),
  keepDays: z.catch(z.object({ readings: days, entries: days }), DEFAULT_SETTINGS.keepDays),
  backupEvery: z.catch(z.int().check(z.minimum(0)), DEFAULT_SETTINGS.backupEvery),
  calls: z.catch(z.nullable(Calls), DEFAULT_SETTINGS.calls),
  benchmark: z.catch(z.nullable(BenchmarkKept), DEFAULT_SETTINGS.benchmark),
  introducedAt: z.catch(z.nullable(z.int()), DEFAULT_SETTINGS.introducedAt),
  checkChat: z.catch(z.boolean(), DEFAULT_SETTINGS.checkChat),
  columns: z.catch(z.array(z.string()), DEFAULT_SETTINGS.columns),
});

export async function readSettings(db: DeskDb): Promise<Settings> {
  const parsed = z.safeParse(Kept, (await db.settings.get(SETTINGS))?.value);
  return parsed.success ? parsed.data : DEFAULT_SETTINGS;
}

export function keepSettings(db: DeskDb, settings: Settings): Promise<Result<null, StoreTrouble>> {
  return attempt(async () => {
    await db.settings.put({ name: SETTINGS, value: settings });
    return null;
  });
}

/** The handover somebody was writing, or null. */
export async function readHandoverDraft(db: DeskDb): Promise<HandoverDraft | null> {
  return ((await db.settings.get(DRAFT))?.value as HandoverDraft | undefined) ?? null;
}

/** Keeps the handover being written; null puts it away. */
export function keepHandoverDraft(
  db: DeskDb,
  draft: HandoverDraft | null,
): Promise<Result<null, StoreTrouble>> {
  return attempt(async () => {
    if (draft === null) await db.settings.delete(DRAFT);
    else await db.settings.put({ name: DRAFT, value: draft });
    return null;
  });
}
