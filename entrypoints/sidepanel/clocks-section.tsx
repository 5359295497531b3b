import { i18n } from '#i18n';
import { Citations } from '@/components/because';
import { Card } from '@/components/card';
import { Countdown } from '@/components/countdown';
import { Pill } from '@/components/pill';
import { expiryWord, factWord, moment, ownerWord } from '@/components/words';
import type { Clock } from '@/rules';
import { useBookWord, useCite } from '../shared/use-book';
import styles from './panel.module.css';
import type { Shown } from './shown';

function Row({ clock, at }: { clock: Clock; at: number }) {
  const cite = useCite();
  const bookWord = useBookWord();
  const name = clock.from === 'page' ? i18n.t('panel.turn.byPage') : bookWord(clock.id);
  const tone = clock.owner === 'seller' ? 'ours' : 'theirs';
  return (
    <li className={styles.clockRow}>
      <details>
        <summary className={styles.row}>
          <span>
            <Pill tone={tone}>{ownerWord(clock.owner)}</Pill> {name}
          </span>
          {clock.endsAt === null ? (
            <span className={styles.faint}>
              {i18n.t(clock.pausedAt === undefined ? 'panel.clocks.noEnd' : 'panel.clocks.paused')}
            </span>
          ) : (
            <Countdown
              endsAt={clock.endsAt}
              form="short"
              tone={clock.endsAt > at ? tone : clock.owner === 'seller' ? 'danger' : 'plain'}
            />
          )}
        </summary>
        <div className={styles.faint}>
          {clock.endsAt === null ? '' : `${moment(clock.endsAt)} · `}
          {expiryWord(clock.onExpiry)}
          {clock.open === undefined || clock.open.length === 0
            ? ''
            : ` · ${i18n.t('panel.clocks.ifConfirmed', { facts: clock.open.map(factWord).join(i18n.t('panel.comma')) })}`}
        </div>
        {clock.pausedAt === undefined ? null : (
          <div className={styles.faint}>
            {i18n.t('panel.clocks.pausedAt', { at: moment(clock.pausedAt) })}
          </div>
        )}
        <Citations rules={clock.rules} cite={cite} now={at} />
        {clock.notices === undefined ? null : (
          <>
            <div className={styles.faint}>{i18n.t('panel.clocks.notices')}</div>
            <Citations rules={clock.notices} cite={cite} now={at} />
          </>
        )}
      </details>
    </li>
  );
}

/** Every clock that runs, ours and theirs, nearest first. */
export function ClocksSection({ shown: { judgement, at } }: { shown: Shown }) {
  if (judgement.clocks.length === 0) return null;
  return (
    <Card title={i18n.t('panel.clocks.title')} aside={String(judgement.clocks.length)}>
      <ul className={styles.rows}>
        {judgement.clocks.map((clock) => (
          <Row key={`${clock.id}:${clock.from}`} clock={clock} at={at} />
        ))}
      </ul>
    </Card>
  );
}
