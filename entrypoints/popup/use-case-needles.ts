import { useEffect, useState } from 'react';
import { caseTexts, caseTextsByKey, type DeskDb } from '@/storage';
import type { Needle } from '../shared/search/find';
import { type Sounds, soundsOf } from '../shared/search/sounds';
import { caseNeedle, type Hit } from './hit';

export type CaseNeedles = {
  needles: readonly Needle<Hit>[];
  /** How many cases were read so far, and how many there are; null while not even that is known. */
  read: number;
  of: number | null;
};

const NONE: CaseNeedles = { needles: [], read: 0, of: null };
/** So often what was read is searched again, ms: a search costs a few of them. */
const PAUSE = 1000;

/**
 * What cases are found by, as strings and without their rows: at once by their numbers, then portion by portion by
 * everything else. It is read once: a popup lives for seconds, and the row that is shown is read when it is.
 */
export function useCaseNeedles(db: DeskDb | null): CaseNeedles {
  const [state, setState] = useState(NONE);
  useEffect(() => {
    if (db === null) return;
    const reading = new AbortController();
    void fill(db, reading.signal, setState).catch(() => {
      // The store was closed under us: whoever watches it says so, and what was read stays found.
    });
    return () => reading.abort();
  }, [db]);
  return state;
}

async function fill(db: DeskDb, gone: AbortSignal, show: (state: CaseNeedles) => void): Promise<void> {
  const heard = soundOfShops();
  const first = await caseTextsByKey(db);
  const byKey = new Map(first.map((text) => [text.key, caseNeedle(text, heard(text.shop))]));
  const of = first.length;
  const seen = new Set<string>();
  let read = 0;
  let shown = performance.now();
  const tell = () => {
    shown = performance.now();
    if (!gone.aborted) show({ needles: [...byKey.values()], read, of });
  };
  tell();
  for await (const { texts, covered } of caseTexts(db)) {
    if (gone.aborted) return;
    for (const text of texts) {
      byKey.set(text.key, caseNeedle(text, heard(text.shop)));
      seen.add(text.key);
    }
    for (const key of covered) byKey.delete(key);
    read += texts.length;
    if (performance.now() - shown > PAUSE) tell();
  }
  // A case whose shop was read meanwhile has a new key; its old one leads nowhere.
  for (const key of byKey.keys()) if (!seen.has(key)) byKey.delete(key);
  read = of;
  tell();
}

/** A few shops have all the cases, so each name is listened to once. */
function soundOfShops(): (shop: string) => Sounds | undefined {
  const known = new Map<string, Sounds>();
  return (shop) => {
    if (shop === '') return undefined;
    const sounds = known.get(shop) ?? soundsOf(shop);
    known.set(shop, sounds);
    return sounds;
  };
}
