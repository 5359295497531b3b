import { type Address, idsOf, type Reason } from './address';
import { factsOf } from './facts/facts-of';
import { type Found, note, only } from './facts/found';
import { ownLines } from './foreign';
import type { Line } from './lines';
import { COMMON } from './maps/words';
import type { Dom } from './native';
import { type CasePage, wordsOf } from './page-map';
import { absenceOf } from './states';
import type { FactKey } from './types';
import { sameId } from './values/ids';

export type CaseFound = { found: Found; trouble: Reason | null };

type Identity = 'same' | 'other' | 'unread';

/** A page this long has rendered; if nothing on it is known by its label, the labels have changed. */
const RENDERED_LENGTH = 800;
/** So many facts without the page's id are a page whose id has moved, not one that is still rendering. */
const RENDERED_FACTS = 3;

const isLoading = (lines: readonly Line[]) =>
  lines.some(({ folded }) => folded.startsWith(COMMON.loading.words));

function standsAlone(line: Line, id: string): boolean {
  const at = line.folded.indexOf(id);
  const digit = (unit: string | undefined) => unit !== undefined && /\d/.test(unit);
  return at >= 0 && !digit(line.folded[at - 1]) && !digit(line.folded[at + id.length]);
}

/**
 * Whether the page shows what its address says. A tab of a single-page console keeps the previous case on
 * screen for a while, so nothing is believed before the two agree.
 */
function identityOf(found: Found, lines: readonly Line[], shape: CasePage, url: URL): Identity {
  const ids = idsOf(url, shape);
  const own = shape.ids[0]?.fact;
  const wanted = ids.find(({ fact }) => fact === own)?.id;
  // An address that has lost its id proves nothing, whatever the page says.
  if (own === undefined || wanted === undefined) return 'unread';
  for (const { fact, id } of ids) {
    const shown = only(found, fact);
    if (shown && !sameId(String(shown.value), id)) return 'other';
    if (fact === own && found.has(fact) && !shown) return 'other';
  }
  if (found.has(own)) return 'same';
  const bare = shape.bareId ? lines.find((line) => standsAlone(line, wanted)) : undefined;
  if (!bare) return 'unread';
  note(found, own, wanted, wanted, 'url', bare.element);
  return 'same';
}

/** Without the page's own id: has it not come yet, or has the page been rebuilt? */
function unread(found: Found, lines: readonly Line[], shape: CasePage, url: URL): Reason {
  if (isLoading(lines)) return 'loading';
  const idShown = idsOf(url, shape).some(({ id }) => lines.some((line) => standsAlone(line, id)));
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  return idShown || found.size >= RENDERED_FACTS || length >= RENDERED_LENGTH ? 'changed' : 'loading';
}

/** What the lines say of the page's own case. */
function ownFacts(dom: Dom, lines: readonly Line[], shape: CasePage, url: URL): Found {
  const own = ownLines(dom, lines, shape, idsOf(url, shape));
  const found = factsOf(own?.lines ?? lines, shape);
  for (const { fact, id, word, place } of own?.doubts ?? []) note(found, fact, id, id, word, place);
  return found;
}

/** Reads a page about one order or one after-sale; `null` when it is the buyer's side of it. */
export function caseOf(
  dom: Dom,
  lines: readonly Line[],
  { shape, url }: Address & { kind: 'page' },
): CaseFound | null {
  if (shape.kind !== 'case') return null;
  const page = lines.filter((line) => !line.dialog);
  const foreign = wordsOf(shape.foreign);
  if (page.some(({ folded }) => foreign.includes(folded.replace(/:$/, '')))) return null;
  // What people wrote is not what the page says, unless the page is nothing but preformatted text.
  const printed = ownFacts(
    dom,
    page.filter((line) => !line.quoted),
    shape,
    url,
  );
  const found = printed.size > 0 ? printed : ownFacts(dom, page, shape, url);
  const identity = identityOf(found, page, shape, url);
  if (identity === 'same') {
    const enough = shape.core.some((key: FactKey) => found.has(key));
    return { found, trouble: enough ? null : unreadCore(page) };
  }
  const absent = absenceOf(lines);
  return {
    found,
    trouble: absent ?? (identity === 'other' ? 'id-mismatch' : unread(found, page, shape, url)),
  };
}

function unreadCore(lines: readonly Line[]): Reason {
  return isLoading(lines) ? 'loading' : 'changed';
}
