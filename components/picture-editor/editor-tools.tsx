import { i18n } from '#i18n';
import { KeyButton } from '../key-button';
import { CropKeys } from './crop-keys';
import { type Edit, UNTOUCHED, withCover } from './edit';
import { middleOf, type Size, wholeOf } from './geometry';
import styles from './picture-editor.module.css';

export type Tool = 'cover' | 'crop';
export const ZOOMS = [1, 1.5, 2, 3, 4] as const;
type Zoom = (typeof ZOOMS)[number];

type Props = {
  size: Size;
  edit: Edit;
  onEdit: (edit: Edit) => void;
  tool: Tool;
  onTool: (tool: Tool) => void;
  zoom: Zoom;
  onZoom: (zoom: Zoom) => void;
};

/** What can be done to a picture. A tool that is chosen is drawn with; pressed from the keyboard it begins in the middle. */
export function EditorTools({ size, edit, onEdit, tool, onTool, zoom, onZoom }: Props) {
  const step = (by: 1 | -1) => onZoom(ZOOMS[ZOOMS.indexOf(zoom) + by] ?? zoom);
  const whole = edit.crop ?? wholeOf(size);
  return (
    <>
      <div className={styles.tools} role="toolbar" aria-label={i18n.t('panel.capture.editor.tools')}>
        <KeyButton pressed={tool === 'cover'} onClick={() => onTool('cover')}>
          {i18n.t('panel.capture.editor.cover')}
        </KeyButton>
        <KeyButton pressed={tool === 'crop'} onClick={() => onTool('crop')}>
          {i18n.t('panel.capture.editor.crop')}
        </KeyButton>
        {tool === 'cover' ? (
          <KeyButton look="quiet" onClick={() => onEdit(withCover(edit, middleOf(whole, 0.3)))}>
            {i18n.t('panel.capture.editor.addBox')}
          </KeyButton>
        ) : null}
        <span className={styles.end}>
          <KeyButton
            look="quiet"
            disabled={zoom === 1}
            onClick={() => step(-1)}
            label={i18n.t('panel.capture.editor.smaller')}
          >
            −
          </KeyButton>
          <span className={styles.zoom}>{`${zoom}×`}</span>
          <KeyButton
            look="quiet"
            disabled={zoom === 4}
            onClick={() => step(1)}
            label={i18n.t('panel.capture.editor.larger')}
          >
            +
          </KeyButton>
        </span>
      </div>
      {tool === 'crop' ? <CropKeys {...{ size, edit, onEdit }} /> : null}
      <p className={styles.hint} role="status">
        {edit.covers.length === 0 && edit.crop === null
          ? i18n.t(tool === 'cover' ? 'panel.capture.editor.hintCover' : 'panel.capture.editor.hintCrop')
          : i18n.t('panel.capture.editor.done', {
              covers: edit.covers.length,
              width: whole.width,
              height: whole.height,
            })}
        {edit.covers.length === 0 && edit.crop === null ? null : (
          <KeyButton look="quiet" onClick={() => onEdit(UNTOUCHED)}>
            {i18n.t('panel.capture.editor.undo')}
          </KeyButton>
        )}
      </p>
    </>
  );
}
