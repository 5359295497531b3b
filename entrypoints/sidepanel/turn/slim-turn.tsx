import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { Countdown } from '@/components/countdown';
import { inkOf } from '@/components/tone';
import { turnTone } from '@/components/turn-badge';
import { platformWord, turnWord } from '@/components/words';
import { runningClock } from '@/rules';
import type { Shown } from '../shown';
import styles from './turn.module.css';

const TAIL = 4;

/**
 * Whose turn it is and what is left of it, on one line at the top while the band that says it in full is scrolled
 * away. It takes no room of its own, so nothing moves when it comes; it repeats the band, so it is not read out.
 */
export function SlimTurn({ shown: { row, judgement, at }, old }: { shown: Shown; old: boolean }) {
  const [away, setAway] = useState(false);
  useEffect(() => {
    const band = document.getElementById('turn');
    if (band === null) return;
    const watch = new IntersectionObserver(([seen]) => {
      if (seen !== undefined) setAway(!seen.isIntersecting && seen.boundingClientRect.top <= 0);
    });
    watch.observe(band);
    return () => watch.disconnect();
  }, []);
  if (!away) return null;
  const tone = turnTone(judgement.turn);
  const clock = runningClock(judgement, at);
  const tail = (row.afterSaleId ?? row.orderId ?? '').slice(-TAIL);
  return (
    <div className={styles.slimPlace} aria-hidden>
      <div className={styles.slim} data-old={old || undefined}>
        <strong style={{ color: inkOf(tone) }}>{turnWord(judgement.turn)}</strong>
        <span className={styles.slimCase}>
          {old ? `${i18n.t('panel.turn.old')} · ` : ''}
          {platformWord(row.platform)} {row.shop || i18n.t('panel.head.noShop')}{' '}
          {tail === '' ? '' : `…${tail}`}
        </span>
        {clock?.endsAt == null ? null : (
          <Countdown endsAt={clock.endsAt} tone={clock.owner === 'seller' ? 'ours' : 'plain'} />
        )}
      </div>
    </div>
  );
}
