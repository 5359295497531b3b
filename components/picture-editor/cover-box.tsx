import type { KeyboardEvent, PointerEvent } from 'react';
import { i18n } from '#i18n';
import { boxAfter, type Cover, changeCover, type Edit, withoutCover } from './edit';
import type { Size } from './geometry';
import styles from './picture-editor.module.css';
import { placeOf } from './place-of';

type Props = {
  cover: Cover;
  /** Its number, as told to who cannot see it. */
  nth: number;
  size: Size;
  edit: Edit;
  onEdit: (edit: Edit) => void;
  onGrab: (by: 'middle' | 'corner') => (event: PointerEvent) => void;
};

/** A covered part: black as it will be kept. Arrows move it, with Shift they resize it, Delete takes it away. */
export function CoverBox({ cover: { id, box }, nth, size, edit, onEdit, onGrab }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    const next = boxAfter(box, event, size);
    if (next !== null) onEdit(changeCover(edit, id, next));
    else if (event.key === 'Delete' || event.key === 'Backspace') onEdit(withoutCover(edit, id));
    else return;
    event.preventDefault();
  };
  const { left, top, width, height } = box;
  return (
    <button
      type="button"
      className={styles.cover}
      style={placeOf(box, size)}
      aria-label={i18n.t('panel.capture.editor.box', { n: nth, left, top, width, height })}
      aria-keyshortcuts="ArrowLeft ArrowRight ArrowUp ArrowDown Shift+ArrowRight Shift+ArrowDown Delete"
      data-cover={id}
      onKeyDown={onKeyDown}
      onPointerDown={onGrab('middle')}
    >
      <span className={styles.corner} onPointerDown={onGrab('corner')} />
    </button>
  );
}
