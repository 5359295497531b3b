import { NumberInput } from '@mantine/core';
import { i18n } from '#i18n';
import type { Edit } from './edit';
import { type Size, wholeOf } from './geometry';
import styles from './picture-editor.module.css';

type Props = { size: Size; edit: Edit; onEdit: (edit: Edit) => void };

/** How much is cut off each side, in pixels of the picture: the frame for who does not draw it. */
export function CropKeys({ size, edit, onEdit }: Props) {
  const crop = edit.crop ?? wholeOf(size);
  const right = size.width - crop.left - crop.width;
  const lower = size.height - crop.top - crop.height;
  const cut = (left: number, top: number, width: number, height: number) => {
    const box = { left, top, width, height };
    const whole = width === size.width && height === size.height;
    onEdit({ ...edit, crop: whole ? null : box });
  };
  const sides = [
    [
      'left',
      crop.left,
      crop.left + crop.width - 1,
      (n: number) => cut(n, crop.top, size.width - right - n, crop.height),
    ],
    [
      'top',
      crop.top,
      crop.top + crop.height - 1,
      (n: number) => cut(crop.left, n, crop.width, size.height - lower - n),
    ],
    [
      'right',
      right,
      size.width - crop.left - 1,
      (n: number) => cut(crop.left, crop.top, size.width - crop.left - n, crop.height),
    ],
    [
      'bottom',
      lower,
      size.height - crop.top - 1,
      (n: number) => cut(crop.left, crop.top, crop.width, size.height - crop.top - n),
    ],
  ] as const;
  return (
    <div className={styles.sides}>
      {sides.map(([side, value, max, change]) => (
        <NumberInput
          key={side}
          size="xs"
          label={i18n.t(`panel.capture.editor.cut.${side}`)}
          value={value}
          min={0}
          max={max}
          step={Math.max(1, Math.round(size.width / 100))}
          allowDecimal={false}
          clampBehavior="strict"
          onChange={(typed) => change(Number(typed))}
        />
      ))}
    </div>
  );
}
