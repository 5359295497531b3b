import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Copyable } from '@/components/copyable';
import { KeyButton } from '@/components/key-button';
import { moment } from '@/components/words';
import type { EvidenceNeed } from '@/rules';
import type { DeskDb, Evidence } from '@/storage';
import { useBookWord } from '../../shared/use-book';
import { formWord, nameOf } from './item-words';
import styles from './locker.module.css';
import { useObjectUrl } from './use-object-url';
import { WholePicture } from './whole-picture';

type Props = {
  db: DeskDb;
  item: Evidence;
  /** The need it meets now. */
  need: string | null;
  needs: readonly EvidenceNeed[];
  onMove: (need: string | null) => void;
  onRemove: () => void;
};

function Thumb({ item: { thumb, form } }: { item: Evidence }) {
  const url = useObjectUrl(thumb, 'image/jpeg');
  if (url !== null) return <img className={styles.thumb} src={url} alt="" />;
  return (
    <span className={styles.thumb} aria-hidden>
      {formWord(form).slice(0, 1)}
    </span>
  );
}

/** One thing kept: a line that unfolds to all there is of it. */
export function KeptItem({ db, item, need, needs, onMove, onRemove }: Props) {
  const [open, setOpen] = useState(false);
  const name = nameOf(item);
  return (
    <li className={styles.item}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={styles.line}>
          <Thumb item={item} />
          <span className={styles.said}>
            <span className={styles.name}>{name}</span>
            <span className={styles.faint}>
              {[formWord(item.form), moment(item.at), item.author, `${item.sum.slice(0, 4)}…`]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
        </summary>
        {open ? <Unfolded {...{ db, item, need, needs, onMove, onRemove, name }} /> : null}
      </details>
    </li>
  );
}

function Unfolded({ db, item, need, needs, onMove, onRemove, name }: Props & { name: string }) {
  const { picture } = item;
  return (
    <div className={styles.unfolded}>
      {picture === null ? null : <WholePicture db={db} picture={picture} what={name} />}
      {item.text === '' ? null : <blockquote className={styles.text}>{item.text}</blockquote>}
      <p className={styles.faint}>
        {picture === null
          ? ''
          : i18n.t('panel.locker.pixels', { width: picture.width, height: picture.height })}
        {picture !== null && picture.hidden > 0
          ? ` · ${i18n.t('panel.locker.hidden', { n: picture.hidden })}`
          : ''}
        {picture?.cropped ? ` · ${i18n.t('panel.locker.cropped')}` : ''}
      </p>
      {item.url === '' ? null : <p className={styles.faint}>{item.url}</p>}
      <p className={styles.faint}>
        SHA-256 <Copyable text={item.sum} what="SHA-256" />
      </p>
      <div className={styles.actions}>
        <MoveTo need={need} needs={needs} onMove={onMove} name={name} />
        <KeyButton look="quiet" onClick={onRemove} label={i18n.t('panel.locker.removeLabel', { what: name })}>
          {i18n.t('panel.locker.remove')}
        </KeyButton>
      </div>
    </div>
  );
}

function MoveTo({ need, needs, onMove, name }: Pick<Props, 'need' | 'needs' | 'onMove'> & { name: string }) {
  const bookWord = useBookWord();
  // What it was kept for may not be asked for any more; it is still named.
  const ids = new Set([...needs.map(({ id }) => id), ...(need === null ? [] : [need])]);
  return (
    <NativeSelect
      size="xs"
      aria-label={i18n.t('panel.locker.moveLabel', { what: name })}
      value={need ?? ''}
      onChange={(event) => onMove(event.currentTarget.value || null)}
      data={[
        { value: '', label: i18n.t('panel.locker.noNeed') },
        ...[...ids].map((id) => ({ value: id, label: bookWord(id) })),
      ]}
    />
  );
}
