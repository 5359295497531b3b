import { failed, ok, type Result } from '@/utils/result';
import { rowOf } from '../../cases/case-row';
import type { CaseKey, Evidence, StoreTrouble } from '../../kinds';
import { readHead } from '../../log/chain';
import { entriesOf } from '../../log/entries';
import { readable } from '../../log/readable';
import { attempt } from '../../store/attempt';
import type { DeskDb } from '../../store/db';
import { sumOfBytes } from '../../store/sum';
import { evidenceOf, type PictureTrouble, pictureOf } from '../locker';
import { pageEnd, pagePicture, pageStart } from './case-page';
import { headOf, htmlName, listed, loggedOf, type Manifest, pictureName, textName } from './manifest';
import type { CaseZipWords } from './words';
import { type ZipWriter, zipWriter } from './zip-writer';

export type CaseZipOptions = {
  /** Epoch ms; the same case at the same `now` gives the same bytes. */
  now: number;
  by: string;
  words: CaseZipWords;
  /** Steps done of all; called after each. */
  progress?: (done: number, all: number) => void;
  signal?: AbortSignal;
};

class Cancelled extends Error {}

/**
 * All that is kept of a case as one zip: a page that checks itself offline, the list it checks by, pictures and
 * words as files. Pictures are read one at a time; one that is damaged is left out, and the page says so. Words of
 * the log are whole, since their hashes are: whoever sends the file on looks at it first.
 */
export async function caseZip(
  db: DeskDb,
  caseKey: CaseKey,
  options: CaseZipOptions,
): Promise<Result<Blob, StoreTrouble | 'cancelled' | 'not-kept'>> {
  const { signal } = options;
  const made = await attempt(async () => {
    try {
      return await zipped(db, caseKey, options);
    } catch (error) {
      if (error instanceof Cancelled) return 'cancelled' as const;
      throw error;
    }
  });
  if (!made.ok) return made;
  if (signal?.aborted) return failed('cancelled');
  return typeof made.value === 'string' ? failed(made.value) : ok(made.value);
}

async function zipped(
  db: DeskDb,
  caseKey: CaseKey,
  { now, by, words, progress, signal }: CaseZipOptions,
): Promise<Blob | 'not-kept'> {
  const read = await db.transaction('r', db.cases, db.entries, db.evidence, db.settings, async () => {
    const row = await rowOf(db, caseKey);
    if (row === undefined) return null;
    const [items, entries] = [await evidenceOf(db, row.key), await entriesOf(db, row.key)];
    return { row, items, entries, head: await readHead(db) };
  });
  if (read === null) return 'not-kept';
  const { row, items, entries, head } = read;
  const pictures = new Map(
    items.flatMap(({ picture }) => (picture === null ? [] : [[picture.sum, picture]])),
  );
  const all = pictures.size * 2;
  let done = 0;
  const step = () => {
    if (signal?.aborted) throw new Cancelled();
    progress?.(done, all);
    done += 1;
  };

  const zip = zipWriter(now);
  const files: Manifest['files'] = [];
  const troubles = new Map<string, PictureTrouble>();
  for (const [sum, picture] of pictures) {
    step();
    const blob = await pictureOf(db, sum);
    if (!blob.ok) {
      troubles.set(sum, blob.trouble);
      continue;
    }
    const path = pictureName(picture);
    zip.begin(path);
    zip.write(new Uint8Array(blob.value.bytes));
    files.push({ path, sum, size: picture.size });
  }
  for (const [nth, item] of items.entries()) files.push(...(await writeTexts(zip, item, nth + 1)));

  const { platform, shop, orderId, afterSaleId } = row;
  const manifest: Manifest = {
    format: 'aftersale-desk-evidence',
    version: 1,
    exportedAt: now,
    exportedBy: by,
    case: { platform, shop, orderId, afterSaleId },
    head: headOf(head),
    evidence: items.map((item, nth) => listed(item, nth + 1, entries, troubles)),
    log: loggedOf(entries),
    files,
  };
  zip.begin('manifest.json');
  zip.write(JSON.stringify(manifest, null, 1));

  zip.begin('index.html');
  zip.write(pageStart({ manifest, items, log: readable(entries), words }));
  for (const sum of pictures.keys()) {
    step();
    const blob = troubles.has(sum) ? undefined : await db.blobs.get(sum);
    if (blob !== undefined) for (const part of pagePicture(sum, new Uint8Array(blob.bytes))) zip.write(part);
  }
  zip.write(pageEnd());
  step();
  return zip.end();
}

/** The words of an item, each as a file of its own. */
async function writeTexts(zip: ZipWriter, item: Evidence, nth: number): Promise<Manifest['files']> {
  const files: Manifest['files'] = [];
  const texts = [
    [textName(nth), item.text],
    [htmlName(nth), item.html],
  ] as const;
  for (const [path, text] of texts) {
    if (text === '') continue;
    const bytes = new TextEncoder().encode(text);
    zip.begin(path);
    zip.write(bytes);
    files.push({ path, sum: await sumOfBytes(bytes), size: bytes.length });
  }
  return files;
}
