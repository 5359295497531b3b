/**
 * What the training documents said, for search, comparison and practice. Never part of the live book: nothing here
 * is judged by. Everything is put together when first asked for, so that a surface that never asks carries none.
 */
import type { RuleId } from '../judgement.ts';
import crossWalk from './cross-walk.json' with { type: 'json' };
import documents from './documents.json' with { type: 'json' };
import facts from './facts.json' with { type: 'json' };
import type { HistoryDocument, HistoryFact, Replacement, WeakPoint } from './schema.ts';
import weakPoints from './weak-points.json' with { type: 'json' };

export type { HistoryDocument, HistoryFact, Replacement, WeakPoint } from './schema.ts';

/** One sentence of the training with everything that is known about it today. */
export type HistoryEntry = Omit<HistoryFact, 'document' | 'now'> & {
  document: HistoryDocument;
  weakPoints: WeakPoint[];
  replacements: Replacement[];
  /** Rules of today on the same matter, replacements first. */
  holdsNow: RuleId[];
};

type History = {
  entries: readonly HistoryEntry[];
  byId: ReadonlyMap<string, HistoryEntry>;
  byRule: ReadonlyMap<RuleId, readonly HistoryEntry[]>;
};

let built: History | null = null;

/** Every sentence, in the order of the documents' topics. */
export const history = (): readonly HistoryEntry[] => all().entries;

/** One sentence by its id (`S2-7D-01`); `null` when there is none. */
export const historyOf = (id: string): HistoryEntry | null => all().byId.get(id) ?? null;

/** What the training said on the matter of a rule of today; empty when it said nothing. */
export const historyAbout = (rule: RuleId): readonly HistoryEntry[] => all().byRule.get(rule) ?? [];

function all(): History {
  built ??= build();
  return built;
}

function build(): History {
  const entries = (facts as HistoryFact[]).map(entryOf);
  const byRule = new Map<RuleId, HistoryEntry[]>();
  for (const entry of entries)
    for (const rule of entry.holdsNow) {
      const about = byRule.get(rule);
      if (about === undefined) byRule.set(rule, [entry]);
      else about.push(entry);
    }
  return { entries, byId: new Map(entries.map((entry) => [entry.id, entry])), byRule };
}

/** Links are kept once, on the weak point and the replacement; here they are read from the sentence's side. */
function entryOf({ document: code, now = [], ...fact }: HistoryFact): HistoryEntry {
  const document = (documents as HistoryDocument[]).find((one) => one.code === code);
  if (document === undefined) throw new Error(`no document ${code}`);
  const weak = (weakPoints as WeakPoint[]).filter(({ sides }) =>
    sides.some((side) => side.facts?.includes(fact.id)),
  );
  const replacements = (crossWalk as Replacement[]).filter(({ facts: old }) => old.includes(fact.id));
  const holdsNow = [
    ...replacements.flatMap((one) => one.now ?? []),
    ...now,
    ...weak.flatMap((one) => [...(one.now ?? []), ...one.sides.flatMap((side) => side.rules ?? [])]),
  ];
  return { ...fact, document, weakPoints: weak, replacements, holdsNow: [...new Set(holdsNow)] };
}
