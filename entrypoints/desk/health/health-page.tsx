import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Empty } from '@/components/empty';
import { KeyButton } from '@/components/key-button';
import { useNow } from '@/components/use-now';
import { allSkeletons, type DeskDb, type Skeleton } from '@/storage';
import styles from './health.module.css';
import { healthOf } from './health-of';
import { PlaceCard } from './place-card';
import { reportOf, reportText } from './report';
import { ReportCard } from './report-card';
import { Summary } from './summary';
import { unopened } from './unopened';
import { formWord, siteWord } from './words';

const MINUTE = 60_000;

/** How well each kind of page is read, from what is remembered of the last of them; watched. */
export function HealthPage({ db }: { db: DeskDb }) {
  const skeletons = useLiveQuery(() => allSkeletons(db), [db]);
  if (skeletons === undefined) return <Empty title={i18n.t('common.loading')} />;
  if (skeletons.length === 0) {
    return (
      <Empty title={i18n.t('desk.health.none')}>
        <p>{i18n.t('desk.health.noneTeach')}</p>
      </Empty>
    );
  }
  return <Health skeletons={skeletons} />;
}

export function Health({ skeletons }: { skeletons: readonly Skeleton[] }) {
  const now = useNow(MINUTE);
  const health = useMemo(() => healthOf(skeletons, now), [skeletons, now]);
  const [report, setReport] = useState<string | null>(null);
  const makeReport = () =>
    setReport(reportText(reportOf(health, skeletons, browser.runtime.getManifest().version, now)));
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <Summary health={health} />
        {report === null ? (
          <KeyButton onClick={makeReport}>{i18n.t('desk.health.report.open')}</KeyButton>
        ) : null}
      </div>
      {report === null ? null : <ReportCard text={report} onClose={() => setReport(null)} />}
      <div className={styles.places}>
        {health.map((place) => (
          <PlaceCard key={place.place} health={place} now={now} />
        ))}
      </div>
      <Unopened places={health.map(({ place }) => place)} />
    </div>
  );
}

function Unopened({ places }: { places: string[] }) {
  const pages = unopened(new Set(places)).map(({ site, forms, all }) =>
    all ? siteWord(site) : `${siteWord(site)} ${forms.map(formWord).join(' / ')}`,
  );
  return pages.length === 0 ? null : (
    <p className={styles.unopened}>{i18n.t('desk.health.unopened', { pages: pages.join(' · ') })}</p>
  );
}
