import { i18n } from '#i18n';
import { Pill } from '@/components/pill';
import { inTongue, moment, shortMoment } from '@/components/words';
import { useCite } from '../../shared/use-book';
import { SourceMark } from '../evidence/source-mark';
import styles from './contact.module.css';
import type { CallState } from './use-calls';

/** Platforms' own rules on when a call is harassment: shown where they hold. */
const RULES: Readonly<Record<string, string>> = { tmall: 'TM-HAR-03', douyin: 'DY-HAR-01' };

/** How often the buyer was called today, when last, and whether another call is within the limits. It forbids nothing. */
export function BudgetLine({
  state: { budget, limits, own },
  platform,
  now,
}: {
  state: CallState;
  platform: string;
  now: number;
}) {
  const cite = useCite();
  const { today, left, against, last } = budget;
  const rule = RULES[platform];
  const cited = rule === undefined ? null : cite(rule);
  return (
    <div className={styles.budget}>
      <p role="status" className={styles.count}>
        <Pill tone={against === null ? 'plain' : 'question'}>
          {against === null
            ? i18n.t('panel.contact.left', { n: left })
            : i18n.t(against === 'count' ? 'panel.contact.overCount' : 'panel.contact.overHours', {
                at: moment(budget.opensAt, now),
              })}
        </Pill>{' '}
        {i18n.t('panel.contact.today', { n: today })}
        {last === null
          ? ''
          : i18n.t(last.reached ? 'panel.contact.lastReached' : 'panel.contact.lastMissed', {
              at: shortMoment(last.at, now),
            })}
      </p>
      {against === null ? null : <p className={styles.why}>{i18n.t('panel.contact.sayWhy')}</p>}
      <p className={styles.from}>
        {i18n.t('panel.contact.limits', { from: limits.from, until: limits.until, most: limits.most })}{' '}
        {own ? (
          i18n.t('panel.contact.own')
        ) : (
          <>
            {i18n.t('panel.contact.trained')} <SourceMark source="S1-HAR-02" />
          </>
        )}
      </p>
      {rule === undefined || cited === null ? null : (
        <p className={styles.from}>
          {inTongue(cited.title)} <SourceMark source={rule} />
        </p>
      )}
    </div>
  );
}
