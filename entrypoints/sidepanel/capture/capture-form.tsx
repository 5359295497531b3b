import { TextInput } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { type ReactNode, useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { type Edit, UNTOUCHED } from '@/components/picture-editor/edit';
import { PictureEditor } from '@/components/picture-editor/picture-editor';
import { storeTroubleWord } from '@/components/trouble';
import { type CaseView, type DeskDb, type LockerRefusal, readSettings, type StoreTrouble } from '@/storage';
import panel from '../panel.module.css';
import { useAround } from './around';
import type { Capture } from './capture';
import styles from './capture.module.css';
import { keepCapture } from './keep-capture';
import { NeedField } from './need-field';
import { Remarks } from './remarks';
import { takeOut } from './tray';

type Props = { db: DeskDb; capture: Capture; view: CaseView | null; children: ReactNode };
type Wrong = StoreTrouble | LockerRefusal;

const REFUSED: Record<
  LockerRefusal,
  'notPicture' | 'broken' | 'tooHeavy' | 'caseFull' | 'lockerFull' | 'gone'
> = {
  'not-a-picture': 'notPicture',
  broken: 'broken',
  'too-large': 'tooHeavy',
  'case-full': 'caseFull',
  'locker-full': 'lockerFull',
  gone: 'gone',
};

const wrongWord = (wrong: Wrong): string =>
  wrong in REFUSED
    ? i18n.t(`panel.capture.refused.${REFUSED[wrong as LockerRefusal]}`)
    : storeTroubleWord(wrong as StoreTrouble);

/**
 * Looks at what was taken, cuts and covers it, says what it is for, keeps it. It stays here until it is on disk.
 * @param view the case it goes to, null while nobody knows
 */
export function CaptureForm({ db, capture, view, children }: Props) {
  const [edit, setEdit] = useState<Edit>(UNTOUCHED);
  const [why, setWhy] = useState('');
  const [need, setNeed] = useState(capture.need);
  const [keeping, setKeeping] = useState(false);
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const author = useLiveQuery(async () => (await readSettings(db)).author, [db]);
  const { picture, text } = capture;
  const ready = view !== null && author !== undefined;

  const keep = async () => {
    if (!ready || keeping) return;
    setKeeping(true);
    const kept = await keepCapture(db, capture, { caseKey: view.row.key, why, need, edit, author });
    setKeeping(false);
    if (kept.ok) useAround.setState({ kept: true });
    else setWrong(kept.trouble);
  };
  const drop = () => {
    useAround.setState({ dropped: capture, kept: false });
    void takeOut(capture.id);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      {picture === null ? null : (
        <PictureEditor src={picture.src} size={picture} edit={edit} onEdit={setEdit} />
      )}
      {text === '' ? null : <blockquote className={styles.words}>{text}</blockquote>}
      <Remarks capture={capture} />
      {children}
      {view === null ? null : <NeedField view={view} need={need} onNeed={setNeed} />}
      <TextInput
        size="xs"
        label={i18n.t('panel.capture.why')}
        placeholder={i18n.t('panel.capture.whyHint')}
        maxLength={200}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      {wrong === null ? null : (
        <p role="alert" className={panel.alert}>
          {wrongWord(wrong)}
        </p>
      )}
      <div className={styles.acts}>
        <KeyButton type="submit" look="main" disabled={!ready} loading={keeping}>
          {i18n.t('panel.capture.keep')}
        </KeyButton>
        <KeyButton look="quiet" disabled={keeping} onClick={drop}>
          {i18n.t('panel.capture.drop')}
        </KeyButton>
      </div>
    </form>
  );
}
