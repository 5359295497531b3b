import { Checkbox } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { storeTroubleWord } from '@/components/trouble';
import { dayOf } from '@/components/words';
import {
  type DeskDb,
  gatherShare,
  type Handover,
  holdsPhone,
  readSettings,
  SHARE_ENDING,
  type ShareFile,
  writeShare,
} from '@/storage';
import { downloadBlob } from '../../shared/download';
import { nextTask } from '../rules/next-task';
import styles from './share.module.css';

/** The file that goes along with a saved handover. What leaves with it is gathered, and said, once it is asked for. */
export function GiveFile({ db, handover }: { db: DeskDb; handover: Handover }) {
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.give}>
      <KeyButton pressed={open} onClick={() => setOpen(!open)}>
        {i18n.t('share.give.title')}
      </KeyButton>
      {open ? <Giving db={db} handover={handover} /> : null}
    </div>
  );
}

function Giving({ db, handover }: { db: DeskDb; handover: Handover }) {
  const [withPictures, setWithPictures] = useState(false);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const file = useLiveQuery(() => gathered(db, handover, false), [db, handover]);
  if (file === undefined) return null;
  const phones = file.entries.filter(holdsPhone).length;
  const bytes = picturedBytes(file);

  const save = async () => {
    setBusy(true);
    try {
      const parts = await writeShare(await gathered(db, handover, withPictures), nextTask);
      const blob = new Blob(parts, { type: 'application/gzip' });
      const name = `${i18n.t('share.give.fileName')}-${dayOf(handover.at)}-${plain(handover.from)}${SHARE_ENDING}`;
      downloadBlob(name, blob);
      setSaid(i18n.t('share.give.saved', { name, size: sizeWord(blob.size) }));
    } catch (error) {
      console.error('The file for the next shift was not made.', error);
      setSaid(storeTroubleWord('unavailable'));
    }
    setBusy(false);
  };

  return (
    <section className={styles.giving} aria-label={i18n.t('share.give.title')}>
      <p className={styles.soft}>{i18n.t('share.give.hint')}</p>
      <p className={styles.goes}>
        {i18n.t('share.give.goes', {
          cases: file.cases.length,
          entries: file.entries.length,
          evidence: file.evidence.length,
        })}
      </p>
      <p className={styles.note} data-bad={phones > 0 || undefined}>
        {phones > 0 ? `${i18n.t('share.give.phones', { n: phones })} ` : ''}
        {i18n.t('share.give.verbatim')}
      </p>
      <div className={styles.foot}>
        <KeyButton loading={busy} onClick={() => void save()}>
          {i18n.t('share.give.save')}
        </KeyButton>
        {bytes === 0 ? null : (
          <Checkbox
            size="xs"
            checked={withPictures}
            label={i18n.t('share.give.pictures', { size: sizeWord(bytes) })}
            onChange={(event) => setWithPictures(event.currentTarget.checked)}
          />
        )}
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </section>
  );
}

async function gathered(db: DeskDb, { id }: Handover, withPictures: boolean) {
  const { author } = await readSettings(db);
  const release = browser.runtime.getManifest().version;
  return gatherShare(db, { handoverIds: [id], withPictures, made: { at: Date.now(), by: author, release } });
}

/** What the pictures take, each counted once however many pieces of evidence show it. */
function picturedBytes({ evidence }: ShareFile): number {
  const sizes = new Map(
    evidence.flatMap(({ picture }) => (picture === null ? [] : [[picture.sum, picture.size] as const])),
  );
  return [...sizes.values()].reduce((all, size) => all + size, 0);
}

/** What a file's name may hold everywhere. */
const plain = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 40);

const sizeWord = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
