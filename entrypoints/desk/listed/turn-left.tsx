import { Countdown } from '@/components/countdown';
import { TurnBadge, turnTone } from '@/components/turn-badge';
import type { Turn } from '@/rules';
import styles from './list-table.module.css';

/** Whose turn it is, and what is left of the time (until `endsAt`, epoch ms; null = no end is known). */
export function TurnLeft({ turn, endsAt }: { turn: Turn; endsAt: number | null }) {
  return (
    <>
      <TurnBadge turn={turn} />
      {endsAt === null ? null : (
        <span className={styles.left}>
          <Countdown endsAt={endsAt} tone={turnTone(turn)} form="short" />
        </span>
      )}
    </>
  );
}
