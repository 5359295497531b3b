import { type Box, moved, resized, type Size } from './geometry';

/** What is done to a picture before it is kept. `crop` null = all of it. */
export type Edit = { crop: Box | null; covers: Cover[] };
export type Cover = { id: number; box: Box };

export const UNTOUCHED: Edit = { crop: null, covers: [] };

export function withCover({ crop, covers }: Edit, box: Box): Edit {
  const id = 1 + Math.max(0, ...covers.map((cover) => cover.id));
  return { crop, covers: [...covers, { id, box }] };
}

export const withoutCover = ({ crop, covers }: Edit, id: number): Edit => ({
  crop,
  covers: covers.filter((cover) => cover.id !== id),
});

export const changeCover = ({ crop, covers }: Edit, id: number, box: Box): Edit => ({
  crop,
  covers: covers.map((cover) => (cover.id === id ? { id, box } : cover)),
});

const ARROWS: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

type Key = { key: string; shiftKey: boolean; ctrlKey: boolean };

/** The box after an arrow key: moved, with Shift resized, with Ctrl by one pixel; null for any other key. */
export function boxAfter(box: Box, { key, shiftKey, ctrlKey }: Key, picture: Size): Box | null {
  const arrow = ARROWS[key];
  if (arrow === undefined) return null;
  const step = ctrlKey ? 1 : Math.max(1, Math.round(Math.max(picture.width, picture.height) / 100));
  const change = shiftKey ? resized : moved;
  return change(box, arrow[0] * step, arrow[1] * step, picture);
}
