/** Where the card lies: near the box, on nothing one presses, and never on the box or the button that sends. */

/** CSS pixels of the window. */
export type Rect = { left: number; top: number; width: number; height: number };
export type Size = Pick<Rect, 'width' | 'height'>;
/** What a card would lie on: nothing in particular, something to press, or the button that sends. */
export type Covered = 'nothing' | 'controls' | 'send';

const GAP = 8;
/** Over the box chats have a row of small buttons; above that row is the next best place. */
const LIFTS = [GAP, GAP + 40, GAP + 80];

/**
 * The best place, or null when the window has none: then nothing is shown, since the box comes first. Above the box,
 * on the side of one's own messages rather than on the buyer's.
 */
export function spotFor(box: Rect, card: Size, view: Size, covers: (at: Rect) => Covered): Rect | null {
  const right = box.left + box.width - card.width;
  const spots = [
    ...LIFTS.flatMap((lift) =>
      [right, box.left].map((left) => ({ left, top: box.top - card.height - lift })),
    ),
    { left: right, top: box.top + box.height + GAP },
    { left: box.left + box.width + GAP, top: box.top + box.height - card.height },
    { left: box.left - card.width - GAP, top: box.top + box.height - card.height },
    { left: view.width - card.width - GAP, top: GAP },
    { left: GAP, top: GAP },
  ]
    .map((spot) => ({ ...spot, ...card }))
    .filter((spot) => isInside(spot, view) && !overlap(spot, box));
  const judged = spots.map((spot) => ({ spot, on: covers(spot) }));
  const best = judged.find(({ on }) => on === 'nothing') ?? judged.find(({ on }) => on === 'controls');
  return best?.spot ?? null;
}

const isInside = ({ left, top, width, height }: Rect, view: Size): boolean =>
  left >= 0 && top >= 0 && left + width <= view.width && top + height <= view.height;

const overlap = (a: Rect, b: Rect): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;
