import { failed, ok, type Result } from '@/utils/result';
import { rowOf } from '../cases/case-row';
import type {
  BlobRow,
  CaseRow,
  Evidence,
  EvidenceToKeep,
  LockerRefusal,
  NewEntry,
  StoreTrouble,
} from '../kinds';
import { addToChain } from '../log/chain';
import { newEntry, offsetAt, withLog } from '../log/entries';
import { attempt, attemptWrite } from '../store/attempt';
import type { DeskDb } from '../store/db';
import { sumOfBytes } from '../store/sum';
import { addToTally } from '../store/tally';
import { CASE_BYTES, CASE_ITEMS, THUMB_BYTES, WORDS_BYTES } from './caps';
import { cleanAddress } from './clean-address';
import { cleanHtml } from './clean-html';
import { caseUse, lockerCap, totalBytes } from './locker-use';
import { maskBuyer } from './mask-buyer';
import { readPicture } from './pictures/read-picture';
import { sumOfEvidence } from './sum-of-evidence';

type Made = { evidence: Evidence; blob: BlobRow | null };

const encoder = new TextEncoder();
const bytesOf = (text: string) => encoder.encode(text).length;

/**
 * Puts one thing into the locker: its row, its picture's bytes once for all that show the same, its entry in the
 * chained log, and the tick of the need it meets, all in one strict transaction. Resolves once that is on disk. An
 * id that is kept already is left as it is, so a repeat changes nothing.
 *
 * Here it is made sure that the bytes are a still png, jpeg or webp with nothing beside its pixels, that words carry
 * no phone or identity card number (`mask-buyer.ts`), and that markup is cleaned. That the picture was drawn anew
 * from its pixels, and covered where the person covered it, is done by the surface that captures.
 */
export async function keepEvidence(
  db: DeskDb,
  item: EvidenceToKeep,
  picture: Uint8Array | null,
): Promise<Result<Evidence, StoreTrouble | LockerRefusal>> {
  const found = await attempt(() => rowOf(db, item.caseKey));
  if (!found.ok) return found;
  const made = await make(item, picture, found.value);
  if (typeof made === 'string') return failed(made);
  const kept = await attemptWrite(db, () =>
    db.transaction('rw', [db.cases, db.entries, db.settings, db.evidence, db.blobs], async () =>
      put(db, made),
    ),
  );
  return kept.ok ? kept.value : kept;
}

async function make(
  item: EvidenceToKeep,
  picture: Uint8Array | null,
  row: CaseRow | undefined,
): Promise<Made | LockerRefusal> {
  const { id, caseKey, form, at, author, why, need, region, thumb, hidden = 0, cropped = false } = item;
  const ids = [row?.orderId, row?.afterSaleId].filter((one) => typeof one === 'string');
  const text = maskBuyer(item.text.toWellFormed(), ids);
  const html = region === undefined ? '' : cleanHtml(region, ids).html;
  if (bytesOf(text) > WORDS_BYTES || bytesOf(why) > WORDS_BYTES) return 'too-large';
  if (picture === null && text === '' && html === '') return 'broken';
  const seen = picture === null ? null : readPicture(picture);
  if (typeof seen === 'string') return seen;
  if (thumb !== undefined && !isThumb(thumb)) return 'broken';

  const said = {
    id,
    caseKey: row?.key ?? caseKey,
    form,
    at,
    offset: offsetAt(at),
    author,
    why: why.toWellFormed(),
    need,
    url: cleanAddress(item.url),
    text,
    html,
    picture:
      picture === null || seen === null
        ? null
        : { sum: await sumOfBytes(picture), ...seen, size: picture.length, hidden, cropped },
  };
  const size = (picture?.length ?? 0) + (thumb?.length ?? 0) + bytesOf(text) + bytesOf(html);
  const evidence: Evidence = { ...said, sum: await sumOfEvidence(said), size };
  if (thumb !== undefined) evidence.thumb = copyOf(thumb);
  if (picture === null || said.picture === null) return { evidence, blob: null };
  const { sum, type } = said.picture;
  return { evidence, blob: { sum, type, bytes: copyOf(picture) } };
}

/** Inside the transaction. Caps are asked here, so that two pages that keep at once cannot pass them together. */
async function put(db: DeskDb, { evidence, blob }: Made): Promise<Result<Evidence, LockerRefusal>> {
  const known = await db.evidence.get(evidence.id);
  if (known !== undefined) return ok(known);
  if ((await db.entries.get(evidence.id)) !== undefined) return failed('gone');
  // The case may have got another key since.
  const row = await rowOf(db, evidence.caseKey);
  const placed = { ...evidence, caseKey: row?.key ?? evidence.caseKey };
  const use = await caseUse(db, placed.caseKey);
  if (use.items >= CASE_ITEMS || use.bytes + placed.size > CASE_BYTES) return failed('case-full');
  if ((await totalBytes(db)) + placed.size > (await lockerCap(db))) return failed('locker-full');
  await putRows(db, placed, blob, { entryId: placed.id, ...placed });
  if (row !== undefined) await db.cases.put(await withLog(db, row));
  return ok(placed);
}

/** How the log tells of it: under which id, by whom, when, and for which need. */
type Told = { entryId: string; author: string; at: number; need: string | null };

/** Row, bytes, entry and tick; inside a transaction over entries, settings, evidence and blobs. */
export async function putRows(
  db: DeskDb,
  evidence: Evidence,
  blob: BlobRow | null,
  told: Told,
): Promise<void> {
  const { id, caseKey, picture, sum, size, why, html } = evidence;
  const { entryId, author, at, need } = told;
  await db.evidence.add(evidence);
  if (blob !== null) await db.blobs.put(blob);
  const type = picture?.type ?? (html === '' ? 'text/plain' : 'text/html');
  const body = { kind: 'evidence', evidenceId: id, sum, type, size, need, text: why } as const;
  const entries: NewEntry[] = [{ ...newEntry(body, caseKey, author, at), id: entryId }];
  if (need !== null)
    entries.push(newEntry({ kind: 'tick', evidence: need, done: true, by: id }, caseKey, author, at));
  await addToChain(db, entries);
  await addToTally(db, { entries: entries.length });
}

const copyOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

function isThumb(thumb: Uint8Array): boolean {
  const seen = thumb.length > THUMB_BYTES ? 'too-large' : readPicture(thumb);
  return typeof seen !== 'string' && seen.type === 'image/jpeg';
}
