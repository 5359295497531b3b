/**
 * Whether what stands on the page may be said of the address above it. The page's own id is not proof enough:
 * a single-page console may write the new id at once and leave the old amounts below it until its server has
 * answered, or draw the new page from what it remembers of the case before.
 */
import { elementOf, pageKindOf, rowElementsOf } from './reader';
import type { FactKey, PageReading, ReadFact, ReadFacts } from './reader/types';
import { identityOf } from './signature';

/**
 * A reading that has said the same for so long, in ms, is believed whatever came when. The limit of what can
 * be known: a part that the server sends even later may be missed by this, as it is by the person.
 */
const AT_REST = 3_000;
/** Deeper than any page; a page that names a field `parentElement` leads in a circle. */
const DEEPEST = 200;
/** Facts that say nothing of who answered: they stand around every case, or in the address, or run on. */
const MUTE = ['platform', 'shopName', 'orderId', 'afterSaleId', 'remaining'];
/** Facts that two cases seldom share: moments, money, titles, tracking numbers. Every answer has one, we take it. */
const TELLING = /(?:At|Amount|Title|No)$/;

export type Arrivals = {
  /** The address changed, at epoch ms. */
  moved(at: number): void;
  /** Something in the page changed. */
  note(records: MutationRecord[]): void;
  /**
   * Whether the reading, made at epoch ms just now, may be believed. One that may not be now may be later.
   * @param says the reading's signature
   */
  vouch(reading: PageReading, says: string, at: number): boolean;
};

/**
 * Nothing is asked before the address changes for the first time. After that a case is believed at once when
 * everything it says came after the move, and each breath of it says something the case before did not;
 * else when it has come to rest. Who hurries waits: the answers for a case left before it was at rest are
 * still on their way, and what they say is not known.
 */
export function createArrivals(): Arrivals {
  /** Mutations told together are one breath. 0 = the page stands as it was loaded, or has come to rest. */
  let breath = 0;
  /** When an element came, with all that is in it; and when the text right in one was last written. */
  let came = new WeakMap<Node, number>();
  let written = new WeakMap<Node, number>();
  let here = location.href;
  let hurried = false;
  let believed = false;
  /** The last case believed, and what it said. */
  let knownAs = '';
  let known: ReadFacts = {};
  let said = '';
  let since = 0;

  const cameIn = (element: Element | null): number => {
    let latest = 0;
    let at = element;
    for (let up = 0; at && up < DEEPEST; up++, at = at.parentElement) {
      latest = Math.max(latest, came.get(at) ?? 0);
    }
    return latest;
  };

  const isNewHere = (facts: ReadFacts): boolean => {
    /** For each breath, whether it said something of this case alone. */
    const told = new Map<number, boolean>();
    for (const [key, fact] of Object.entries(facts) as [FactKey, ReadFact][]) {
      const tells = TELLING.test(key);
      if (tells && known[key]?.value === fact.value) return false;
      const element = elementOf(fact);
      const at = Math.max(cameIn(element), (element && written.get(element)) ?? 0);
      if (!MUTE.includes(key)) told.set(at, tells || told.get(at) === true);
    }
    return [...told.values()].every(Boolean);
  };

  const isOfHere = (reading: PageReading): boolean => {
    if (reading.kind === 'case') {
      return !hurried && (identityOf(reading) === knownAs || isNewHere(reading.facts));
    }
    // A list's rows carry their own ids; but the case page that still stands under the list's address looks like one.
    return rowElementsOf(reading).every((row) => cameIn(row) > 0);
  };

  return {
    moved(at) {
      hurried ||= !(believed && at - since >= AT_REST) && pageKindOf(here)?.kind === 'case';
      here = location.href;
      believed = false;
      said = '';
      breath = 1;
      came = new WeakMap();
      written = new WeakMap();
    },
    note(records) {
      if (breath === 0) return;
      breath++;
      for (const { type, target, addedNodes } of records) {
        if (type === 'characterData' && target.parentNode) written.set(target.parentNode, breath);
        for (const node of addedNodes) {
          if (node instanceof Element) came.set(node, breath);
          else written.set(target, breath);
        }
      }
    },
    vouch(reading, says, at) {
      if (says !== said) {
        said = says;
        since = at;
      }
      const isStill = reading.kind !== 'unreadable' && at - since >= AT_REST;
      if (isStill) {
        breath = 0;
        // A list at rest says nothing of what the console remembers of the case left before it.
        hurried &&= reading.kind !== 'case';
      }
      believed = breath === 0 || (reading.kind !== 'case' && reading.kind !== 'list') || isOfHere(reading);
      if (believed && reading.kind === 'case') {
        knownAs = identityOf(reading);
        known = reading.facts;
      }
      return believed;
    },
  };
}
