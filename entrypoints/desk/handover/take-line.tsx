import { i18n } from '#i18n';
import { Countdown } from '@/components/countdown';
import { KeyButton } from '@/components/key-button';
import { Pill } from '@/components/pill';
import type { HandoverLine, ReadBack } from '@/storage';
import { go } from '../use-route';
import styles from './handover.module.css';
import { LineWordsShown } from './line-words-shown';
import { readBackWord } from './read-back-word';
import { takeId } from './use-take-keys';
import { SEVERITY_TONES, sectionWord, severityWord } from './words';

type Props = {
  line: HandoverLine;
  n: number;
  readBacks: readonly ReadBack[];
  /** Keys and the sentence go to this line. */
  current: boolean;
  choose: () => void;
  words: string;
  setWords: (words: string) => void;
  /** null while nobody said who takes over. */
  readBack: (() => void) | null;
};

/** One line to be said back. It stays red until somebody did; a sentence is better than a tap, and either counts. */
export function TakeLine({ line, n, readBacks, current, choose, words, setWords, readBack }: Props) {
  const name = i18n.t('handover.take.line', { n });
  const { caseKey, dueAt, section, severity } = line;
  return (
    <li
      id={takeId(line.id)}
      className={styles.take}
      aria-label={name}
      data-unread={readBacks.length === 0 || undefined}
      aria-current={current || undefined}
    >
      <div className={styles.lineHead}>
        <button
          type="button"
          className={styles.small}
          aria-label={i18n.t('handover.take.choose', { n })}
          onClick={choose}
        >
          {n}
        </button>
        <Pill tone={SEVERITY_TONES[severity]}>{severityWord(severity)}</Pill>
        <Pill>{sectionWord(section)}</Pill>
        {dueAt === null ? null : (
          <span className={styles.due}>
            <Countdown endsAt={dueAt} form="short" />
          </span>
        )}
        {caseKey === null ? null : (
          <button type="button" className={styles.small} onClick={() => go({ tab: 'register', caseKey })}>
            {i18n.t('handover.take.open')}
          </button>
        )}
        <span className={styles.takeState}>
          {readBacks.length === 0 ? i18n.t('handover.take.unread') : readBacks.map(readBackWord).join(' · ')}
        </span>
      </div>
      <LineWordsShown line={line} />
      {!current ? null : (
        <form
          className={styles.add}
          onSubmit={(event) => {
            event.preventDefault();
            readBack?.();
          }}
        >
          <input
            className={styles.text}
            value={words}
            maxLength={400}
            onChange={(event) => setWords(event.currentTarget.value)}
            placeholder={i18n.t('handover.take.sentence')}
            aria-label={`${i18n.t('handover.take.sentence')} · ${name}`}
          />
          <KeyButton type="submit" hotkey="R" disabled={readBack === null}>
            {i18n.t('handover.take.readBack')}
          </KeyButton>
        </form>
      )}
    </li>
  );
}
