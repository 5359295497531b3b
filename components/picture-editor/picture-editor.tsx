import { type KeyboardEvent, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { CoverBox } from './cover-box';
import { type Edit, withCover } from './edit';
import { EditorTools, type Tool, type ZOOMS } from './editor-tools';
import { type Box, moved, resized, type Size, spanned } from './geometry';
import styles from './picture-editor.module.css';
import { placeOf } from './place-of';
import { useDrag } from './use-drag';

type Props = {
  /** The picture as a `data:` or `blob:` address of our own encoding. */
  src: string;
  size: Size;
  edit: Edit;
  onEdit: (edit: Edit) => void;
};

/** What is being dragged: a new box, or a cover by its middle or its corner. */
type Held = 'new' | { id: number; box: Box; by: 'middle' | 'corner' };

/** Cut a picture and cover parts of it, by pointer or by keys. Nothing of the picture changes before it is kept. */
export function PictureEditor({ src, size, edit, onEdit }: Props) {
  const [tool, setTool] = useState<Tool>('cover');
  const [zoom, setZoom] = useState<(typeof ZOOMS)[number]>(1);
  const stage = useRef<HTMLDivElement>(null);
  const place = () => stage.current?.getBoundingClientRect() ?? { left: 0, top: 0, width: 1, height: 1 };

  const after = (held: Held, from: { x: number; y: number }, to: { x: number; y: number }): Edit => {
    if (held === 'new') {
      const box = spanned(from, to, size);
      if (box === null) return edit;
      return tool === 'crop' ? { ...edit, crop: box } : withCover(edit, box);
    }
    const change = held.by === 'middle' ? moved : resized;
    const box = change(held.box, to.x - from.x, to.y - from.y, size);
    const covers = edit.covers.map((cover) => (cover.id === held.id ? { ...cover, box } : cover));
    return { ...edit, covers };
  };
  const { drag, start, follow } = useDrag<Held>(place, size, ({ of, from, to }) =>
    onEdit(after(of, from, to)),
  );
  const shown = drag === null ? edit : after(drag.of, drag.from, drag.to);

  const onKey = (event: KeyboardEvent) => {
    // The panel's single keys belong to nobody while a box is moved.
    event.stopPropagation();
  };
  return (
    <section className={styles.editor} aria-label={i18n.t('panel.capture.editor.label')} onKeyDown={onKey}>
      <EditorTools {...{ size, edit, onEdit, tool, zoom }} onTool={setTool} onZoom={setZoom} />
      <div className={styles.view}>
        <div
          ref={stage}
          className={styles.stage}
          style={{ width: `${zoom * 100}%`, aspectRatio: `${size.width} / ${size.height}` }}
          onPointerDown={start('new')}
          {...follow}
        >
          <img
            className={styles.picture}
            src={src}
            alt={i18n.t('panel.capture.editor.alt')}
            draggable={false}
          />
          {shown.covers.map((cover, i) => (
            <CoverBox
              key={cover.id}
              nth={i + 1}
              {...{ cover, size, edit, onEdit }}
              onGrab={(by) => start({ ...cover, by })}
            />
          ))}
          {shown.crop === null ? null : <div className={styles.crop} style={placeOf(shown.crop, size)} />}
        </div>
      </div>
    </section>
  );
}
