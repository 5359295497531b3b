import type { Entry } from '../kinds';

/** Every free text a person wrote in an entry: what may hold a name or a number, wherever it stands. */
export function wordsIn(entry: Entry): string[] {
  if (entry.kind === 'plan') return [...entry.offers, entry.ifMore];
  if (entry.kind === 'sum') return [entry.who];
  return 'text' in entry ? [entry.text] : [];
}
