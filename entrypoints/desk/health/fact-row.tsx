import { i18n } from '#i18n';
import { Pill } from '@/components/pill';
import { factWord } from '@/components/words';
import type { FactHealth } from './fact-health';
import styles from './health.module.css';
import { STATE_TONES, stateOfKnowing } from './words';

const PARTS = ['read', 'doubtful', 'missed'] as const;

/** One fact: how often it was read, as a bar and in numbers, and what that means. */
export function FactRow({ health }: { health: FactHealth }) {
  const { fact, state, read, missed, doubtful } = health;
  return (
    <li className={styles.fact} data-state={state}>
      <span className={styles.name}>{factWord(fact)}</span>
      <span className={styles.bar} aria-hidden>
        {PARTS.map((part) =>
          health[part] === 0 ? null : <span key={part} data-part={part} style={{ flexGrow: health[part] }} />,
        )}
      </span>
      <span className={styles.counts}>
        {doubtful === 0
          ? i18n.t('desk.health.counts', { read, missed })
          : i18n.t('desk.health.countsDoubtful', { read, missed, doubtful })}
      </span>
      <span className={styles.state}>
        <Pill tone={STATE_TONES[state]}>{stateOfKnowing(state)}</Pill>
      </span>
    </li>
  );
}
