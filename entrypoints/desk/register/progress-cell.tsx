import { type KeyboardEvent, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { storeTroubleWord } from '@/components/trouble';
import { shortMoment } from '@/components/words';
import type { CellShown } from '../listed/cell';
import type { ListedItem } from '../listed/item';
import { originWord } from '../listed/origin-word';
import styles from './progress-cell.module.css';
import { STEPS_LIST } from './steps-list';
import type { WriteProgress } from './use-progress';

type Props = { item: ListedItem; shown: CellShown; write: WriteProgress };

/** What was typed, over what its writer saw. `rival`: what somebody else wrote meanwhile; both stand until one is chosen. */
type Edit = { text: string; was: string; rival: { text: string; by: string; at: number } | null };

/** How far the case is, in the shop's own words; changed in place. Enter keeps, Esc leaves, Tab keeps and goes on. */
export function ProgressCell({ item, shown, write }: Props) {
  const [edit, setEdit] = useState<Edit | null>(null);
  const [said, setSaid] = useState('');
  /** The box is done with: what its removal still fires is not another answer. */
  const over = useRef(true);
  const begin = () => {
    over.current = false;
    setSaid('');
    setEdit({ text: item.progress, was: item.progress, rival: null });
  };
  const leave = () => {
    over.current = true;
    setEdit(null);
  };
  const keep = async (text: string, was: string) => {
    if (over.current) return;
    if (text.trim() === was) return leave();
    over.current = true;
    const answer = await write(item, text.trim(), was);
    if (!answer.ok) {
      over.current = false;
      // What was typed stays in its box until it is on disk.
      const { trouble } = answer;
      return setSaid(trouble === 'noName' ? i18n.t('desk.register.noName') : storeTroubleWord(trouble));
    }
    if (answer.value.kind === 'changed') {
      over.current = false;
      return setEdit({ text, was, rival: answer.value });
    }
    setEdit(null);
    setSaid(i18n.t('common.saved'));
  };

  if (item.caseKey === null) return <span title={i18n.t('desk.register.noKey')}>{shown.text}</span>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a click in here is not one on the row
    <div className={styles.cell} onClick={(event) => event.stopPropagation()}>
      {edit === null ? (
        <button
          type="button"
          className={styles.shown}
          data-progress
          data-own={item.progress !== '' || undefined}
          title={shown.from === null ? shown.text : `${shown.text}\n${originWord(shown.from)}`}
          onClick={begin}
        >
          {shown.text || i18n.t('desk.register.addProgress')}
        </button>
      ) : edit.rival === null ? (
        <Editor edit={edit} onType={(text) => setEdit({ ...edit, text })} onKeep={keep} onLeave={leave} />
      ) : (
        <Rivals edit={edit} rival={edit.rival} onKeep={keep} onLeave={leave} />
      )}
      <span role="status" className={styles.said}>
        {said}
      </span>
    </div>
  );
}

type EditorProps = {
  edit: Edit;
  onType: (text: string) => void;
  onKeep: (text: string, was: string) => Promise<void>;
  onLeave: () => void;
};

function Editor({ edit, onType, onKeep, onLeave }: EditorProps) {
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    // A Chinese input method ends its own words with Enter and leaves them with Esc.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') void onKeep(edit.text, edit.was);
    else if (event.key === 'Escape') onLeave();
    else if (event.key === 'Tab' && goOn(event.currentTarget, event.shiftKey ? -1 : 1))
      event.preventDefault();
    else return;
    event.stopPropagation();
  };
  return (
    <input
      className={styles.box}
      // biome-ignore lint/a11y/noAutofocus: the person asked for this box by opening the cell
      autoFocus
      value={edit.text}
      list={STEPS_LIST}
      maxLength={200}
      aria-label={i18n.t('desk.register.progress')}
      onChange={(event) => onType(event.currentTarget.value)}
      onKeyDown={onKey}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => void onKeep(edit.text, edit.was)}
    />
  );
}

/** Opens the editor of the next row; leaving this one keeps what was typed. False at the last. */
function goOn(box: HTMLElement, by: 1 | -1): boolean {
  const cells = [...(box.closest('table')?.querySelectorAll<HTMLElement>('[data-field="status"]') ?? [])];
  const here = cells.findIndex((cell) => cell.contains(box));
  const next = cells[here + by]?.querySelector<HTMLElement>('[data-progress]');
  if (next === null || next === undefined) return false;
  next.click();
  return true;
}

type RivalProps = Omit<EditorProps, 'onType'> & { rival: NonNullable<Edit['rival']> };

/** Two people wrote at once: both are shown, and one is chosen. */
function Rivals({ edit, rival, onKeep, onLeave }: RivalProps) {
  const nothing = i18n.t('desk.register.nothing');
  return (
    <div role="alert" className={styles.rivals}>
      <span>
        {i18n.t('desk.register.meanwhile', {
          by: rival.by || i18n.t('desk.register.imported'),
          at: shortMoment(rival.at),
          text: rival.text || nothing,
        })}
      </span>
      <button type="button" onClick={() => void onKeep(edit.text, rival.text)}>
        {i18n.t('desk.register.keepMine', { text: edit.text || nothing })}
      </button>
      <button type="button" onClick={onLeave}>
        {i18n.t('desk.register.keepTheirs')}
      </button>
    </div>
  );
}
