/**
 * What somebody is typing into a web chat is looked through, and forgotten: nothing here writes, logs or keeps a text.
 * Which case it belongs to is not known there, so it is judged by the platform alone.
 */
import { type Book, citationOf, costsOf, type Finding, lint, promisesIn } from '@/rules';
import type { BookInUse } from '@/storage';
import { type DraftFinding, type DraftRefused, LONGEST_DRAFT } from '@/utils/draft-check';
import type { Trouble } from '@/utils/messages';
import { failed, ok, type Result } from '@/utils/result';
import { type Kept, troubleOf } from './keeper';
import { isChat, type Sender } from './senders';

export type ChatKeeper = {
  /** Whether somebody switched it on. */
  chatCheckOn(): Kept<boolean>;
  inUse(): Promise<BookInUse>;
};

/** The only chat there is (`utils/consoles.ts`). */
const PLATFORM = 'pdd';

/** A page asks once; a stranger is answered as if it were switched off. */
export async function chatCheckWanted(from: Sender, keeper: ChatKeeper): Promise<Result<boolean, Trouble>> {
  if (!isChat(from)) return ok(false);
  const on = await keeper.chatCheckOn();
  return on.ok ? on : failed(troubleOf(on.trouble));
}

/** @param at epoch ms */
export async function draftTyped(
  message: unknown,
  from: Sender,
  keeper: ChatKeeper,
  at: number,
): Promise<Result<DraftFinding[], DraftRefused>> {
  const { text } = (message ?? {}) as { text?: unknown };
  if (!isChat(from) || typeof text !== 'string') return failed('refused');
  if (text.length > LONGEST_DRAFT) return failed('too-long');
  const [on, { book }] = await Promise.all([keeper.chatCheckOn(), keeper.inUse()]);
  // Switched off while the page was open; or the store cannot say, and silence is no consent.
  if (!on.ok || !on.value) return failed('off');
  return ok(findingsIn(text, book, at));
}

function findingsIn(text: string, book: Book, at: number): DraftFinding[] {
  const dues = new Map(promisesIn(text, at).map(({ start, dueAt }) => [start, dueAt]));
  return lint(text, { platform: PLATFORM, at, book }).map((finding) => ({
    said: text.slice(finding.start, finding.end),
    decision: finding.decision,
    gloss: finding.gloss,
    unlessTrue: finding.unlessTrue,
    replacement: finding.replacement,
    ...clauseOf(finding, book, at),
    dueAt: dues.get(finding.start) ?? null,
  }));
}

/** The clause that names a cost before one that names none: a price is never shown under another's name. */
function clauseOf({ rules }: Finding, book: Book, at: number): Pick<DraftFinding, 'clause' | 'cost'> {
  const priced = rules.find((rule) => costsOf(rule, at, book).length > 0);
  const rule = priced ?? rules[0];
  const cited = rule === undefined ? null : citationOf(rule, book);
  if (rule === undefined || cited === null) return { clause: null, cost: null };
  const { source, article, checkedOn } = cited;
  return { clause: { source, article, checkedOn }, cost: costsOf(rule, at, book)[0] ?? null };
}
