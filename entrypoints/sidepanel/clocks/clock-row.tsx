import { i18n } from '#i18n';
import { Citations } from '@/components/because';
import { Countdown } from '@/components/countdown';
import { Pill } from '@/components/pill';
import { expiryWord, factWord, moment, ownerWord } from '@/components/words';
import type { Clock } from '@/rules';
import { useBookWord, useCite } from '../../shared/use-book';
import styles from './clocks.module.css';

/** Who says so: the page, or the rule it follows from. */
function sourceOf({ from, rules }: Clock): string {
  return from === 'page'
    ? i18n.t('panel.clocks.byPage')
    : i18n.t('panel.turn.byRule', { rule: rules[0] ?? '' });
}

function TimeLeft({ clock, at }: { clock: Clock; at: number }) {
  const ours = clock.owner === 'seller';
  if (clock.endsAt === null)
    return (
      <span className={styles.faint}>
        {i18n.t(clock.pausedAt === undefined ? 'panel.clocks.noEnd' : 'panel.clocks.paused')}
      </span>
    );
  const running = ours ? 'ours' : 'theirs';
  return (
    <Countdown
      endsAt={clock.endsAt}
      form="short"
      tone={clock.endsAt > at ? running : ours ? 'danger' : 'plain'}
    />
  );
}

/** One clock: whose it is, what of, how long, what follows and who says so; opened, when and by which clauses. */
export function ClockRow({ clock, at }: { clock: Clock; at: number }) {
  const cite = useCite();
  const bookWord = useBookWord();
  const name = clock.from === 'page' ? i18n.t('panel.turn.byPage') : bookWord(clock.id);
  return (
    <li className={styles.clock}>
      <details>
        <summary>
          <span className={styles.what}>
            <Pill tone={clock.owner === 'seller' ? 'ours' : 'theirs'}>{ownerWord(clock.owner)}</Pill> {name}
          </span>
          <TimeLeft clock={clock} at={at} />
          <span className={styles.then}>
            {expiryWord(clock.onExpiry)} · {sourceOf(clock)} ›
          </span>
        </summary>
        <div className={styles.faint}>
          {clock.endsAt === null ? null : moment(clock.endsAt)}
          {clock.open === undefined || clock.open.length === 0
            ? null
            : ` ${i18n.t('panel.clocks.ifConfirmed', { facts: clock.open.map(factWord).join(i18n.t('panel.comma')) })}`}
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
