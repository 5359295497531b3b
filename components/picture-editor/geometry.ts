/**
 * Boxes on a picture, in whole pixels of the picture. What is drawn with the pointer is rounded outwards: a pixel that
 * a person saw covered, even by a part, is covered.
 */

export type Size = { width: number; height: number };
export type Box = { left: number; top: number } & Size;
/** In pixels of the picture, not whole. */
export type Point = { x: number; y: number };

const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);

export const wholeOf = ({ width, height }: Size): Box => ({ left: 0, top: 0, width, height });

/** Where in the picture a place of the screen is; `stage` is where the picture is drawn, whatever its zoom. */
export function pointIn(stage: Box, at: Point, picture: Size): Point {
  return {
    x: ((at.x - stage.left) / stage.width) * picture.width,
    y: ((at.y - stage.top) / stage.height) * picture.height,
  };
}

/** The box between two points, cut to the picture; null when nothing of it lies in the picture. */
export function spanned(a: Point, b: Point, picture: Size): Box | null {
  const left = within(Math.floor(Math.min(a.x, b.x)), picture.width);
  const top = within(Math.floor(Math.min(a.y, b.y)), picture.height);
  const width = within(Math.ceil(Math.max(a.x, b.x)), picture.width) - left;
  const height = within(Math.ceil(Math.max(a.y, b.y)), picture.height) - top;
  return width > 0 && height > 0 ? { left, top, width, height } : null;
}

/** The same box elsewhere, as far as the picture goes. */
export function moved(box: Box, dx: number, dy: number, picture: Size): Box {
  return {
    ...box,
    left: Math.round(within(box.left + dx, picture.width - box.width)),
    top: Math.round(within(box.top + dy, picture.height - box.height)),
  };
}

/** The box with its right and lower edge elsewhere; it never vanishes. */
export function resized(box: Box, dx: number, dy: number, picture: Size): Box {
  return {
    ...box,
    width: Math.round(Math.min(Math.max(box.width + dx, 1), picture.width - box.left)),
    height: Math.round(Math.min(Math.max(box.height + dy, 1), picture.height - box.top)),
  };
}

/** What of a box is seen through another one, counted from that one's corner; null = nothing. */
export function seenThrough(box: Box, crop: Box): Box | null {
  const left = Math.max(box.left, crop.left);
  const top = Math.max(box.top, crop.top);
  const width = Math.min(box.left + box.width, crop.left + crop.width) - left;
  const height = Math.min(box.top + box.height, crop.top + crop.height) - top;
  return width > 0 && height > 0 ? { left: left - crop.left, top: top - crop.top, width, height } : null;
}

/** A box in the middle of what is left of the picture, for hands that do not draw. */
export function middleOf(crop: Box, part: number): Box {
  const width = Math.max(1, Math.round(crop.width * part));
  const height = Math.max(1, Math.round(crop.height * part));
  return {
    left: crop.left + Math.floor((crop.width - width) / 2),
    top: crop.top + Math.floor((crop.height - height) / 2),
    width,
    height,
  };
}
