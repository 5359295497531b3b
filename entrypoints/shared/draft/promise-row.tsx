import { useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { Pill } from '@/components/pill';
import type { CaughtPromise } from '@/rules';
import { DueField } from '../due-field';
import styles from './draft.module.css';
import { actionWord, lastMoment } from './words';

type Props = {
  promise: CaughtPromise;
  /** By when, as the words allow or as the person has said; epoch ms. */
  dueAt: number | null;
  now: number;
  vowed: boolean;
  /** The key that keeps it; only the first that is not kept has it. */
  hotkey: string | undefined;
  setDue: (dueAt: number | null) => void;
  /** Keeps it in the case's log; absent where nothing can be written. */
  keep: (() => void) | undefined;
};

/** One promise of a draft: what, by when at the latest, and whether the log has it as something to keep. */
export function PromiseRow({ promise, dueAt, now, vowed, hotkey, setDue, keep }: Props) {
  const [changing, setChanging] = useState(false);
  const by =
    dueAt === null
      ? i18n.t('desk.scripts.noDue')
      : i18n.t('desk.scripts.due', { when: lastMoment(dueAt, now) });
  return (
    <li>
      <q lang="zh">{promise.text}</q>
      <span>{actionWord(promise.action)}</span>
      <strong>{by}</strong>
      {keep === undefined ? null : (
        <span className={styles.ways}>
          {vowed ? (
            <Pill tone="decided">{i18n.t('replies.draft.vowed')}</Pill>
          ) : (
            <>
              <KeyButton
                look="quiet"
                pressed={changing}
                label={i18n.t('replies.draft.dueLabel', { text: promise.text })}
                onClick={() => setChanging(!changing)}
              >
                {i18n.t('replies.draft.changeDue')}
              </KeyButton>
              <KeyButton
                // With a key there is but one of them, and its name is what it says.
                {...(hotkey === undefined
                  ? { label: i18n.t('replies.draft.vowLabel', { text: promise.text }) }
                  : { hotkey })}
                onClick={keep}
              >
                {i18n.t('replies.draft.vow')}
              </KeyButton>
            </>
          )}
        </span>
      )}
      {!vowed && keep !== undefined && (changing || dueAt === null) ? (
        <DueField dueAt={dueAt} onChange={setDue} />
      ) : null}
    </li>
  );
}
