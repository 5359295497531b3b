import type { CSSProperties } from 'react';
import type { Box, Size } from './geometry';

/** Where a box is drawn on its picture: in parts of it, so that no zoom has to be known. */
export function placeOf(box: Box, { width, height }: Size): CSSProperties {
  return {
    left: `${(box.left / width) * 100}%`,
    top: `${(box.top / height) * 100}%`,
    width: `${(box.width / width) * 100}%`,
    height: `${(box.height / height) * 100}%`,
  };
}
