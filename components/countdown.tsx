import { i18n } from '#i18n';
import styles from './countdown.module.css';
import { inkOf, type Tone } from './tone';
import { useMoment } from './use-now';
import { duration, moment, shortDuration } from './words';

type Props = {
  /** Epoch ms. */
  endsAt: number;
  tone?: Tone;
  /** `full` ticks by the second; `short` shows the two largest units. */
  form?: 'full' | 'short';
};

/** Time left, ticking with the page's one clock. Its hover says when it ends; at zero it says so. */
export function Countdown({ endsAt, tone = 'plain', form = 'full' }: Props) {
  const text = useMoment((now) => {
    if (endsAt <= now) return i18n.t('common.timeUp');
    return form === 'full' ? duration(endsAt - now) : shortDuration(endsAt - now);
  });
  // Announcing every second would drown a screen reader: the time is read when it is reached, not when it ticks.
  return (
    <time
      className={styles.countdown}
      dateTime={new Date(endsAt).toISOString()}
      title={moment(endsAt)}
      style={{ color: inkOf(tone) }}
      role="timer"
      aria-live="off"
    >
      {text}
    </time>
  );
}
