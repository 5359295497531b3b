import type { CSSProperties } from 'react';
import { i18n } from '#i18n';
import { Countdown } from '@/components/countdown';
import { inkOf, washOf } from '@/components/tone';
import { turnTone } from '@/components/turn-badge';
import { expiryWord, ownerWord, shortDuration, turnWord, valueWord } from '@/components/words';
import { type Clock, comparedClocks, type Facts, runningClock } from '@/rules';
import type { Shown } from '../shown';
import styles from './turn.module.css';

/** Differences below this are the page's own rounding. */
const SAME_MS = 60_000;

/** The page's words for where the case stands; the type is left out when they already say it. */
function statusLine({ afterSaleType, statusText, status }: Facts): string {
  const type = afterSaleType === undefined ? '' : valueWord('afterSaleType', afterSaleType.value);
  const seen =
    statusText !== undefined
      ? valueWord('statusText', statusText.value)
      : status === undefined
        ? ''
        : valueWord('status', status.value);
  return [seen.includes(type) ? '' : type, seen].filter(Boolean).join(' · ');
}

/** Whose clock it is, when it is not ours, and who says so: the page, or a rule. */
function clockSource(clock: Clock): string {
  const owner =
    clock.owner === 'seller' ? '' : i18n.t('panel.turn.ofOwner', { owner: ownerWord(clock.owner) });
  const by =
    clock.from === 'page'
      ? i18n.t('panel.turn.byPage')
      : i18n.t('panel.turn.byRule', { rule: clock.rules.join(' ') });
  return [owner, by].filter(Boolean).join(' · ');
}

/** Whose turn it is, what the page calls it, how long is left, and what happens at zero. */
export function TurnSection({ shown: { judgement, facts, at } }: { shown: Shown }) {
  const clock = runningClock(judgement, at);
  const gap = comparedClocks(judgement)?.gap ?? 0;
  const tone = turnTone(judgement.turn);
  return (
    <section
      id="turn"
      className={styles.turn}
      aria-label={i18n.t('panel.turn.label')}
      style={{ '--tone': inkOf(tone), background: washOf(tone) } as CSSProperties}
    >
      <strong className={styles.turnWord}>{turnWord(judgement.turn)}</strong>
      <span className={styles.turnStatus}>{statusLine(facts) || i18n.t('panel.turn.noStatus')}</span>
      {clock?.endsAt == null ? (
        <span className={styles.turnNote}>{i18n.t('panel.turn.noClock')}</span>
      ) : (
        <>
          <span className={styles.bigClock}>
            <Countdown endsAt={clock.endsAt} tone={clock.owner === 'seller' ? 'ours' : 'plain'} />
          </span>
          <span className={styles.turnNote}>
            <span>{expiryWord(clock.onExpiry)}</span>
            <span>{clockSource(clock)}</span>
          </span>
        </>
      )}
      {gap < SAME_MS ? null : (
        // Where the rules give longer, nothing hangs on it now; the list of clocks says so.
        <span className={styles.gap}>{i18n.t('panel.turn.ruleEarlier', { by: shortDuration(gap) })}</span>
      )}
    </section>
  );
}
