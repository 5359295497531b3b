import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { factWord } from '@/components/words';
import { type Finding, findingsOf } from './findings';
import styles from './health.module.css';
import type { PlaceHealth } from './health-of';
import { placeWord } from './words';

/** So many sentences are read; the rest is seen on the pages below. */
const MOST = 5;

/** The plain answer first: all is well, or what is not. */
export function Summary({ health }: { health: readonly PlaceHealth[] }) {
  const findings = findingsOf(health);
  const known = health.filter(({ state }) => state === 'fine').length;
  if (findings.length === 0) {
    return (
      <Card tone={known > 0 ? 'decided' : 'plain'} role="status" label={i18n.t('desk.tabs.health')}>
        {known > 0 ? <p className={styles.sentence}>{i18n.t('desk.health.allWell', { n: known })}</p> : null}
        {known < health.length ? <p>{i18n.t('desk.health.old')}</p> : null}
      </Card>
    );
  }
  const isBroken = findings.some(({ kind, place }) => kind === 'rebuilt' || place.state === 'broken');
  return (
    <Card tone={isBroken ? 'danger' : 'question'} role="status" label={i18n.t('desk.tabs.health')}>
      <ul className={styles.findings}>
        {findings.slice(0, MOST).map((finding) => (
          <li key={keyOf(finding)} className={styles.sentence}>
            {sentence(finding)}
          </li>
        ))}
      </ul>
      {findings.length > MOST ? <p>{i18n.t('desk.health.more', { n: findings.length - MOST })}</p> : null}
      <p>{i18n.t('desk.health.teach')}</p>
    </Card>
  );
}

const keyOf = (finding: Finding): string =>
  finding.kind === 'rebuilt' ? finding.place.place : `${finding.place.place} ${finding.fact.fact}`;

function sentence(finding: Finding): string {
  const page = placeWord(finding.place);
  if (finding.kind === 'rebuilt') {
    const { pages, rebuilt } = finding.place.lately;
    return i18n.t('desk.health.finding.rebuilt', { page, pages, n: rebuilt });
  }
  const { fact: key, state, run, before, lately } = finding.fact;
  const fact = factWord(key);
  if (state === 'broken') return i18n.t('desk.health.finding.broken', { page, fact, n: run, ...before });
  if (state === 'never') return i18n.t('desk.health.finding.never', { page, fact, n: run });
  return i18n.t('desk.health.finding.worse', { page, fact, pages: lately.pages, n: lately.unread });
}
