import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { Pill } from '@/components/pill';
import { moment } from '@/components/words';
import type { DeskDb, Handover, Reception } from '@/storage';
import { GiveFile } from '../share/give-file';
import { keptAs } from './given';
import styles from './handover.module.css';
import { headCode } from './head-code';
import { LineWordsShown } from './line-words-shown';
import { Out } from './out';
import { readBackWord } from './read-back-word';

type Props = { db: DeskDb; reception: Reception; take: (id: string) => void };

/** One kept handover: a line of the log, and on opening it what was said back, and every way out. */
export function KeptHandover({ db, reception, take }: Props) {
  const [open, setOpen] = useState(false);
  const { handover, taken } = reception;
  const { at, from, to, lines } = handover;
  const code = headCode(handover.head);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {i18n.t('handover.earlierLine', { at: moment(at), from, to, n: lines.length })}{' '}
        <State {...reception} /> {code === null ? null : <code className={styles.code}>{code}</code>}
      </summary>
      {open ? (
        <>
          {taken !== null && taken.text !== '' ? (
            <p className={styles.bad}>
              {i18n.t('handover.take.signedOver', { n: taken.unread.length, why: taken.text })}
            </p>
          ) : null}
          {taken !== null || lines.length === 0 ? null : (
            <KeyButton onClick={() => take(handover.id)}>{i18n.t('handover.take.begin')}</KeyButton>
          )}
          <ReadBackList reception={reception} />
          <Outs handover={handover} />
          <GiveFile db={db} handover={handover} />
        </>
      ) : null}
    </details>
  );
}

function State({ taken, unread, handover }: Reception) {
  if (taken !== null) {
    const words = { who: taken.author, when: moment(taken.at) };
    return (
      <Pill tone={taken.unread.length === 0 ? 'decided' : 'question'}>
        {i18n.t('handover.take.signed', words)}
      </Pill>
    );
  }
  if (handover.lines.length === 0) return null;
  return (
    <Pill tone="danger">
      {i18n.t('handover.take.unsigned', {
        done: handover.lines.length - unread.length,
        all: handover.lines.length,
      })}
    </Pill>
  );
}

function ReadBackList({ reception: { handover, readBacks } }: { reception: Reception }) {
  return (
    <ol className={styles.lines}>
      {handover.lines.map((line) => (
        <li key={line.id} className={styles.take} data-unread={!readBacks.has(line.id) || undefined}>
          <LineWordsShown line={line} />
          <span className={styles.takeState}>
            {readBacks.get(line.id)?.map(readBackWord).join(' · ') ?? i18n.t('handover.take.unread')}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** What was deleted since, by its time or on somebody's wish, leaves an empty text: nothing is sent of it. */
function Outs({ handover }: { handover: Handover }) {
  const out = useMemo(() => keptAs(handover, headCode(handover.head)), [handover]);
  if (handover.text === '') return <p className={styles.hint}>{i18n.t('handover.emptied')}</p>;
  return <Out given={out} print={handover.id} />;
}
