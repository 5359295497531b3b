import { UnstyledButton } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { type BlobRow, type DeskDb, type Picture, type PictureTrouble, pictureOf } from '@/storage';
import type { Result } from '@/utils/result';
import styles from './locker.module.css';
import { useObjectUrl } from './use-object-url';

const TROUBLES = {
  damaged: 'panel.locker.damaged',
  missing: 'panel.locker.missing',
} as const satisfies Record<PictureTrouble, string>;

/** A picture that was kept, hashed before it is drawn; a click shows it as large as the window. */
export function WholePicture({ db, picture, what }: { db: DeskDb; picture: Picture; what: string }) {
  const [read, setRead] = useState<Result<BlobRow, PictureTrouble> | null>(null);
  useEffect(() => {
    let left = false;
    void pictureOf(db, picture.sum).then((result) => {
      if (!left) setRead(result);
    });
    return () => {
      left = true;
    };
  }, [db, picture.sum]);
  const url = useObjectUrl(read?.ok ? read.value.bytes : undefined, picture.type);
  const large = useRef<HTMLDialogElement>(null);
  if (read !== null && !read.ok) {
    return (
      <p role="alert" className={styles.bad}>
        {i18n.t(TROUBLES[read.trouble])}
      </p>
    );
  }
  if (url === null) return <p className={styles.faint}>{i18n.t('panel.locker.reading')}</p>;
  return (
    <>
      <UnstyledButton
        className={styles.whole ?? ''}
        aria-label={i18n.t('panel.locker.enlarge', { what })}
        onClick={() => large.current?.showModal()}
      >
        <img src={url} alt={what} width={picture.width} height={picture.height} />
      </UnstyledButton>
      {/* The panel's own keys, Esc among them, are not for what lies over it. */}
      <dialog
        ref={large}
        className={styles.large}
        aria-label={what}
        onKeyDown={(event) => event.stopPropagation()}
      >
        <form method="dialog" className={styles.largeBar}>
          <span>{what}</span>
          <KeyButton type="submit" hotkey="Esc">
            {i18n.t('common.close')}
          </KeyButton>
        </form>
        <div className={styles.largePlace}>
          <img src={url} alt={what} width={picture.width} height={picture.height} />
        </div>
      </dialog>
    </>
  );
}
