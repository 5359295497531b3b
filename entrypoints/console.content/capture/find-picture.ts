/** Pictures of the page: where they are seen, and their pixels where the browser lets anybody have them. */
import type { ExpiringPicture, FoundPicture, Share } from '@/utils/messages';
import { failed, ok, type Result } from '@/utils/result';

/** Addresses signed for a time: of Alibaba's and Amazon's object stores and what speaks like them. */
const EXPIRES = /[?&](x-oss-|x-amz-)?expires=\d/i;
/** Icons are no evidence; CSS pixels. */
const SMALLEST = 40;
/** More than a person goes through one by one. */
const MOST = 50;

const areaOf = ({ width, height }: { width: number; height: number }) => width * height;

/** The picture with that address, and of several the one of which most is seen. */
export async function findPicture(src: string): Promise<Result<FoundPicture, 'not-there'>> {
  const seenOf = new Map<HTMLImageElement, Share | null>();
  for (const image of document.querySelectorAll('img'))
    if (image.currentSrc === src) seenOf.set(image, shareOf(image));
  const [best] = [...seenOf].sort(([, a], [, b]) => (b ? areaOf(b) : 0) - (a ? areaOf(a) : 0));
  if (best === undefined) return failed('not-there');
  const [image] = best;
  const pixels = await pixelsOf(image);
  // Asked for, and only to be had by looking at it.
  if (pixels === null) image.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  return ok({ url: location.href, pixels, seen: shareOf(image) });
}

export function findExpiring(): ExpiringPicture[] {
  const found = new Map<string, ExpiringPicture>();
  for (const { currentSrc: src, width, height } of document.querySelectorAll('img')) {
    if (EXPIRES.test(src) && width >= SMALLEST && height >= SMALLEST) found.set(src, { src, width, height });
  }
  return [...found.values()].slice(0, MOST);
}

/** Drawn in memory and asked back, never loaded again: a picture of another host refuses, and that is an answer. */
async function pixelsOf(image: HTMLImageElement): Promise<string | null> {
  try {
    const { naturalWidth, naturalHeight } = image;
    const canvas = new OffscreenCanvas(naturalWidth, naturalHeight);
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    const reader = new FileReader();
    reader.readAsDataURL(await canvas.convertToBlob());
    await new Promise((read) => {
      reader.onloadend = read;
    });
    return reader.result as string | null;
  } catch {
    return null;
  }
}

/** What is seen of an element in the picture of its tab. */
function shareOf(element: Element): Share | null {
  const box = element.getBoundingClientRect();
  let { left, top, right, bottom } = box;
  let view: Window = window;
  for (; view !== view.top; view = view.parent) {
    // Of a frame whose host is another one, nobody says where it stands.
    const frame = view.frameElement;
    if (frame === null) return null;
    const at = frame.getBoundingClientRect();
    const x = at.left + frame.clientLeft;
    const y = at.top + frame.clientTop;
    left = Math.max(left, 0) + x;
    top = Math.max(top, 0) + y;
    right = Math.min(right + x, at.right);
    bottom = Math.min(bottom + y, at.bottom);
  }
  const { innerWidth, innerHeight, visualViewport } = view;
  left = Math.max(left, 0);
  top = Math.max(top, 0);
  const width = Math.min(right, innerWidth) - left;
  const height = Math.min(bottom, innerHeight) - top;
  // Zoomed by fingers, the picture shows less than the window.
  if (width < 1 || height < 1 || visualViewport?.scale !== 1) return null;
  return {
    left: left / innerWidth,
    top: top / innerHeight,
    width: width / innerWidth,
    height: height / innerHeight,
  };
}
