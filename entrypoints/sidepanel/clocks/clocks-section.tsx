import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { moment, shortDuration } from '@/components/words';
import { type Clock, type ClockPair, comparedClocks } from '@/rules';
import { useBookWord } from '../../shared/use-book';
import type { Shown } from '../shown';
import { ClockRow } from './clock-row';
import styles from './clocks.module.css';

/** Differences below this are the page's own rounding. */
const SAME_MS = 60_000;

/** The page's clock and the rules' on one line: both ends, how far apart, and which one counts. */
function Compared({ pair: { page, rule, gap } }: { pair: ClockPair }) {
  const bookWord = useBookWord();
  const apart = Math.abs(gap);
  return (
    <p className={styles.compared} data-earlier={gap >= SAME_MS || undefined}>
      {i18n.t('panel.clocks.pair', {
        page: moment(page.endsAt),
        what: bookWord(rule.id),
        rule: moment(rule.endsAt),
      })}{' '}
      <strong>
        {apart < SAME_MS
          ? i18n.t('panel.clocks.same')
          : i18n.t(gap > 0 ? 'panel.clocks.ruleEarlier' : 'panel.clocks.ruleLater', {
              by: shortDuration(apart),
            })}
      </strong>
    </p>
  );
}

const keyOf = ({ id, from, rules, startsAt }: Clock) => [id, from, startsAt, ...rules].join(' ');

/** Ours that has run out stays in sight; that somebody else's time is over is past, and folded. */
const isPast = ({ endsAt, owner }: Clock, at: number) =>
  owner !== 'seller' && endsAt !== null && endsAt <= at;

/** Every clock that runs, ours and theirs, nearest first. */
export function ClocksSection({ shown: { judgement, at } }: { shown: Shown }) {
  const { clocks } = judgement;
  if (clocks.length === 0) return null;
  const pair = comparedClocks(judgement);
  const past = clocks.filter((clock) => isPast(clock, at));
  const rows = (some: Clock[]) => (
    <ul className={styles.clocks}>
      {some.map((clock) => (
        <ClockRow key={keyOf(clock)} clock={clock} at={at} />
      ))}
    </ul>
  );
  return (
    <Card id="clocks" title={i18n.t('panel.clocks.title')} aside={String(clocks.length)}>
      {pair === null ? null : <Compared pair={pair} />}
      {rows(clocks.filter((clock) => !isPast(clock, at)))}
      {past.length === 0 ? null : (
        <details className={styles.past}>
          <summary>{i18n.t('panel.clocks.past', { count: past.length })}</summary>
          {rows(past)}
        </details>
      )}
    </Card>
  );
}
