/** The ways in: each ends with a capture in the tray, or with a trouble that a person can be told. */
import { browser } from 'wxt/browser';
import { type Box, spanned } from '@/components/picture-editor/geometry';
import { newId } from '@/storage';
import { type Share, type TabState, tabStateKey } from '@/utils/messages';
import { failed, ok, type Result } from '@/utils/result';
import { askPicture, askQuote, askRegion } from './ask-page';
import { cut } from './bake';
import { bytesOf, type Capture } from './capture';
import type { Encoded } from './encode';
import type { FileRefusal } from './kind-of-file';
import { reEncode } from './re-encode';
import { type ShotTrouble, shoot } from './shoot';
import { putIn } from './tray';
import { caseOn } from './whose';

export type TakeTrouble = ShotTrouble | FileRefusal | 'notThere' | 'noWords' | 'regionTooLarge';
type Taken = Promise<Result<null, TakeTrouble | 'given-up'>>;
type Page = { tabId: number; frameId: number };
/** The need from whose line it was asked for. */
type Need = string | null;

const NOTHING = { text: '', tree: null, picture: null, remarks: [] };

async function put(capture: Partial<Capture> & Pick<Capture, 'form' | 'url' | 'caseKey' | 'need'>): Taken {
  await putIn({ ...NOTHING, id: newId(), at: Date.now(), ...capture });
  return ok(null);
}

async function caseAt(tabId: number, url: string) {
  const key = tabStateKey(tabId);
  return caseOn((await browser.storage.session.get(key))[key] as TabState | undefined, url);
}

const pictured = ({ scaled, ...picture }: Encoded, remark?: Capture['remarks'][number]) => {
  const remarks = [...(remark === undefined ? [] : [remark]), ...(scaled ? (['scaled'] as const) : [])];
  return { picture, remarks };
};

/** What the tab shows now. */
export async function takePage(tabId: number, need: Need): Taken {
  const shot = await shoot(tabId);
  if (!shot.ok) return shot;
  const picture = await reEncode(shot.value.picture);
  if (!picture.ok) return picture;
  const { url } = shot.value;
  return put({ form: 'page', url, caseKey: await caseAt(tabId, url), need, ...pictured(picture.value) });
}

/** A picture of the page: its own pixels where the browser gives them, else as the page shows it. */
export async function takePicture(src: string, page: Page, need: Need): Taken {
  const found = await askPicture(src, page);
  if (!found.ok) return failed('notThere');
  const { url, pixels, seen } = found.value;
  const about = { form: 'picture', need, url } as const;
  const own = pixels === null ? null : bytesOf(pixels);
  if (own !== null) {
    const picture = await reEncode(new Blob([own.bytes]));
    if (!picture.ok) return picture;
    return put({ ...about, caseKey: await caseAt(page.tabId, url), ...pictured(picture.value) });
  }
  const shot = await shoot(page.tabId);
  if (!shot.ok) return shot;
  const whole = await reEncode(shot.value.picture);
  if (!whole.ok) return whole;
  const caseKey = await caseAt(page.tabId, shot.value.url);
  // The panel opening beside the page, or the page itself, may have moved it while the picture was taken.
  const again = await askPicture(src, page);
  const place = again.ok ? again.value.seen : null;
  const box = place !== null && same(place, seen) ? boxOf(place, whole.value) : null;
  if (box === null) return put({ ...about, caseKey, ...pictured(whole.value, 'wholeShot') });
  const part = await cut(whole.value, box);
  return part.ok ? put({ ...about, caseKey, ...pictured(part.value, 'shownSize') }) : part;
}

/** A block of the page that the person points at. */
export async function takeRegion(page: Page, need: Need): Taken {
  const region = await askRegion(page);
  if (!region.ok) return failed(REGION[region.trouble]);
  const { url, text, tree } = region.value;
  return put({ form: 'region', url, caseKey: await caseAt(page.tabId, url), need, text, tree });
}

const REGION = { 'given-up': 'given-up', 'not-there': 'notThere', 'too-large': 'regionTooLarge' } as const;

/** The words selected in one of the frames. `told`: what the browser said of them when it was asked in its menu. */
export async function takeQuote(
  frames: readonly Page[],
  need: Need,
  told?: { text: string; url: string },
): Taken {
  for (const page of frames) {
    const quote = await askQuote(page);
    if (quote.ok) return putQuote(quote.value, page.tabId, need);
  }
  const [page] = frames;
  if (told === undefined || page === undefined) return failed('noWords');
  return putQuote(told, page.tabId, need);
}

const putQuote = async ({ text, url }: { text: string; url: string }, tabId: number, need: Need) =>
  put({ form: 'quote', url, caseKey: await caseAt(tabId, url), need, text });

/** Pictures dropped, pasted or chosen. The good ones are taken, and of the others the first trouble is told. */
export async function takeFiles(files: readonly Blob[], caseKey: Capture['caseKey'], need: Need): Taken {
  let trouble: FileRefusal | null = null;
  for (const file of files) {
    const picture = await reEncode(file);
    if (picture.ok) await put({ form: 'file', url: '', caseKey, need, ...pictured(picture.value) });
    else trouble ??= picture.trouble;
  }
  return trouble === null ? ok(null) : failed(trouble);
}

/** A thousandth of a window is about a pixel. */
const NEAR = 0.001;
const same = (a: Share, b: Share | null) =>
  b !== null &&
  (['left', 'top', 'width', 'height'] as const).every((key) => Math.abs(a[key] - b[key]) < NEAR);

/** Edges of boxes on a page lie on pixels, but for what dividing and multiplying leaves. */
const boxOf = ({ left, top, width, height }: Share, size: { width: number; height: number }): Box | null =>
  spanned(
    { x: Math.round(left * size.width), y: Math.round(top * size.height) },
    { x: Math.round((left + width) * size.width), y: Math.round((top + height) * size.height) },
    size,
  );
