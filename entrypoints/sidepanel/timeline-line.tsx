import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Countdown } from '@/components/countdown';
import { KeyButton } from '@/components/key-button';
import { Pill } from '@/components/pill';
import { moment } from '@/components/words';
import { isAmendable, type Readable } from '@/storage';
import { useBookWord } from '../shared/use-book';
import { AmendBox } from './amend-box';
import { entryLine } from './entry-line';
import styles from './panel.module.css';
import type { Record } from './shown';
import timeline from './timeline.module.css';

type Props = { entry: Readable; open: boolean; record: Record };

/** One thing done. What a person wrote can be put in other words or taken back; both are entries of their own. */
export function TimelineLine({ entry, open, record }: Props) {
  const bookWord = useBookWord();
  const [amending, setAmending] = useState(false);
  const again = useRef<HTMLSpanElement>(null);
  const leave = () => {
    setAmending(false);
    again.current?.querySelector('button')?.focus();
  };
  return (
    <li className={styles.row} data-kind={entry.kind}>
      <span className={timeline.said}>
        <span className={styles.entryText}>{entryLine(entry, bookWord)}</span>{' '}
        <span className={styles.faint}>
          {entry.author} {moment(entry.at)}
        </span>
        {entry.first === undefined ? null : (
          <details className={timeline.first}>
            <summary>{i18n.t('panel.log.amended', { who: entry.amendedBy ?? '' })}</summary>
            {entry.first}
          </details>
        )}
        {amending && isAmendable(entry) ? <AmendBox entry={entry} record={record} onLeave={leave} /> : null}
      </span>
      <span ref={again} className={timeline.ways}>
        {open && entry.kind === 'promise' ? (
          <>
            {entry.dueAt === null ? null : <Countdown endsAt={entry.dueAt} form="short" tone="ours" />}
            <KeyButton
              onClick={() => void record({ kind: 'promiseDone', of: entry.id })}
              label={i18n.t('panel.log.doneLabel', { text: entry.text })}
            >
              {i18n.t('panel.log.done')}
            </KeyButton>
          </>
        ) : null}
        {!open && entry.kind === 'promise' ? <Pill tone="decided">{i18n.t('panel.log.over')}</Pill> : null}
        {isAmendable(entry) && !amending ? (
          <span className={timeline.amend}>
            <KeyButton
              look="quiet"
              label={i18n.t('panel.log.amendLabel', { text: entry.text })}
              onClick={() => setAmending(true)}
            >
              {i18n.t('panel.log.amend')}
            </KeyButton>
            <KeyButton
              look="quiet"
              label={i18n.t('panel.log.backLabel', { text: entry.text })}
              onClick={() => void record({ kind: 'strike', of: entry.id, text: '' })}
            >
              {i18n.t('panel.log.back')}
            </KeyButton>
          </span>
        ) : null}
      </span>
    </li>
  );
}
