import { type PointerEvent, useRef, useState } from 'react';
import { type Box, type Point, pointIn, type Size } from './geometry';

/** Less than this on the screen is a click and no drag; CSS pixels. */
const STRAY = 4;

type Drag<T> = { of: T; from: Point; to: Point };

/**
 * Drags over a picture, told in its own pixels. `end` hears of those that went somewhere.
 * @param stage where the picture is drawn now
 */
export function useDrag<T>(stage: () => Box, picture: Size, end: (drag: Drag<T>) => void) {
  const [drag, setDrag] = useState<Drag<T> | null>(null);
  const began = useRef<Point>({ x: 0, y: 0 });
  const here = ({ clientX: x, clientY: y }: PointerEvent) => pointIn(stage(), { x, y }, picture);

  const start = (of: T) => (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    began.current = { x: event.clientX, y: event.clientY };
    const from = here(event);
    setDrag({ of, from, to: from });
  };
  const follow = {
    onPointerMove(event: PointerEvent) {
      if (drag !== null) setDrag({ ...drag, to: here(event) });
    },
    onPointerUp(event: PointerEvent) {
      if (drag === null) return;
      setDrag(null);
      const { x, y } = began.current;
      const far = Math.max(Math.abs(event.clientX - x), Math.abs(event.clientY - y)) >= STRAY;
      if (far) end({ ...drag, to: here(event) });
    },
    onPointerCancel: () => setDrag(null),
  };
  return { drag, start, follow };
}
