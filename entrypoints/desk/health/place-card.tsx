import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { Pill } from '@/components/pill';
import { dayOf, daysSince, moment } from '@/components/words';
import { FactRow } from './fact-row';
import styles from './health.module.css';
import type { PlaceHealth } from './health-of';
import { placeWord, reasonWord, STATE_TONES, shapeWord, stateOfKnowing } from './words';

/** One kind of page: when it was last read, what of it is not read well, and what else there is to know. */
export function PlaceCard({ health, now }: { health: PlaceHealth; now: number }) {
  const { state, pages, readAt, facts, unreadable, strangers } = health;
  const ill = facts.filter((fact) => fact.state !== 'fine');
  const well = facts.filter((fact) => fact.state === 'fine');
  return (
    <Card
      title={placeWord(health)}
      hint={
        <Pill tone={STATE_TONES[state]} round>
          {stateOfKnowing(state)}
        </Pill>
      }
      aside={[
        readAt === null
          ? i18n.t('desk.health.neverRead')
          : i18n.t('desk.health.readAt', { at: moment(readAt, now) }),
        ...(pages === 0 ? [] : [i18n.t('desk.health.pages', { n: pages })]),
      ].join(' · ')}
    >
      {state === 'unseen' && readAt !== null ? (
        <p>{i18n.t('desk.health.unseenFor', { days: daysSince(dayOf(readAt), now) })}</p>
      ) : null}
      {ill.length === 0 ? null : <Facts facts={ill} />}
      {well.length === 0 ? null : (
        <details>
          <summary className={styles.others}>{i18n.t('desk.health.well', { n: well.length })}</summary>
          <Facts facts={well} />
        </details>
      )}
      {strangers.length === 0 ? null : (
        <details open={state !== 'fine'}>
          <summary className={styles.others}>
            {i18n.t('desk.health.strangers')} {strangers.length}
          </summary>
          <p className={styles.note}>{i18n.t('desk.health.strangersWhy')}</p>
          <ul className={styles.strangers}>
            {strangers.map(({ label, shapes, pages }) => (
              <li key={label}>
                <b>{label}</b> {shapes.map(shapeWord).join(' / ')} ·{' '}
                {i18n.t('desk.health.onPages', { n: pages })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {unreadable.length === 0 ? null : (
        <details open={unreadable.some(({ open }) => open)}>
          <summary className={styles.others}>{i18n.t('desk.health.unreadable')}</summary>
          <ul className={styles.reasons}>
            {unreadable.map(({ reason, at, open }) => (
              <li key={reason}>
                {reasonWord(reason)} · {moment(at, now)}
                {open ? ` · ${i18n.t('desk.health.stillOpen')}` : ''}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

const Facts = ({ facts }: { facts: PlaceHealth['facts'] }) => (
  <ul className={styles.facts}>
    {facts.map((health) => (
      <FactRow key={health.fact} health={health} />
    ))}
  </ul>
);
