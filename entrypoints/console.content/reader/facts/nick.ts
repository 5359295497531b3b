/**
 * The buyer's nick is no fact: it goes beside the facts as far as the background, which keeps a keyed hash of it and a
 * masked form. One that the platform masked names nobody in particular and is not read at all.
 */
import { fold } from '../fold';
import type { Item } from '../items';
import { COMMON } from '../maps/words';
import { wordsOf } from '../page-map';
import type { Found } from './found';

const LABELS = wordsOf(COMMON.nick.words);
/** One word that is no sentence, no moment, no number of a person's, and not masked. */
const NICK = /^(?!\d+$)[^\s:：;；,，。!！?？|/<>()（）*＊…•]{2,30}$/;

const nicks = new WeakMap<Found, string>();

/** The nick that was seen with these facts. */
export const nickOf = (found: Found): string | undefined => nicks.get(found);

/** What stands behind the label at `index` alone: on its line, in its column, or between it and the next label. */
function behind(items: readonly Item[], index: number): string | null {
  const label = items[index];
  const [next, after] = [items[index + 1], items[index + 2]];
  if (label?.kind !== 'label' || next?.kind !== 'text' || next.line.control) return null;
  if (next.line.row !== label.line.row) return null;
  const near = label.paired || next.line === label.line;
  const alone = items[index - 1]?.kind !== 'label' && after?.kind !== 'text';
  return near || alone ? next.text : null;
}

/** Remembers the nick, where the labels lead to one and only one. */
export function noteNick(items: readonly Item[], found: Found): void {
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    if (item.kind !== 'label' || item.section?.past || item.line.quoted) continue;
    const nick = LABELS.includes(fold(item.label)) ? behind(items, index) : null;
    if (nick !== null) seen.add(nick);
  }
  const [one] = seen;
  if (one !== undefined && seen.size === 1 && NICK.test(one)) nicks.set(found, one);
}
