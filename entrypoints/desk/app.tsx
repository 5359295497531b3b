import { lazy, Suspense } from 'react';
import { i18n } from '#i18n';
import { Empty } from '@/components/empty';
import { Trouble } from '@/components/trouble';
import type { DeskDb } from '@/storage';
import { BackupNudge } from '../shared/backup/backup-nudge';
import { BookGate } from '../shared/book-gate';
import { CatchUpList } from '../shared/catch-up/catch-up-list';
import { FirstRun } from '../shared/first-run/first-run';
import { KeyMap } from '../shared/keys/key-map';
import { useDropOldDrafts } from '../shared/use-drop-old-drafts';
import { type StoreDoor, useStore } from '../shared/use-store';
import styles from './app.module.css';
import { CarePage } from './care/care-page';
import { HandoverPage } from './handover/handover-page';
import { WaitingBadge } from './handover/waiting-badge';
import { HealthPage } from './health/health-page';
import { LessonsPage } from './lessons/lessons-page';
import { Nav } from './nav';
import { PracticePage } from './practice/practice-page';
import { PrintPage } from './print/print-page';
import { RadarPage } from './radar/radar-page';
import { isBroken, Recovery } from './recover/recovery';
import { RegisterPage } from './register/register-page';
import { printOf, type Route } from './route';
import { RulesTab } from './rules/rules-tab';
import { ScriptsTab } from './scripts/scripts-tab';
import { SettingsPage } from './settings/settings-page';
import { go, useRoute } from './use-route';
import './mantine-styles';

// Charts are as heavy as all the rest of the desk together; who does not look at numbers need not load them.
const NumbersPage = lazy(() =>
  import('./numbers/numbers-page').then((page) => ({ default: page.NumbersPage })),
);

/** The desk: a full tab with the radar, the register, the handover, the rule book and the settings. */
export function App() {
  const route = useRoute();
  const door = useStore();
  const db = door.opened?.ok ? door.opened.value : null;
  useDropOldDrafts(db);
  const print = printOf(new URL(location.href));
  if (print !== null && db !== null) return <PrintPage db={db} of={print} />;
  return (
    <div className={styles.desk}>
      <Nav tab={route.tab} badges={db === null ? {} : { handover: <WaitingBadge db={db} /> }} />
      <main className={styles.page}>
        <Tab route={route} {...door} />
      </main>
      <KeyMap surface="desk" />
    </div>
  );
}

/** The rule book and the scripts stay readable when the store is in trouble. */
function Tab({ route, ...door }: StoreDoor & { route: Route }) {
  if (route.tab === 'rules') return <RulesTab {...door} />;
  if (route.tab === 'scripts') return <ScriptsTab {...door} />;
  return <Kept route={route} {...door} />;
}

/** The pages that need the store. */
function Kept({ route, opened, again, goOn }: StoreDoor & { route: Route }) {
  if (opened === null) return <Empty title={i18n.t('common.loading')} />;
  if (!opened.ok)
    return (
      <div className={styles.troubled}>
        <Trouble trouble={opened.trouble} again={again} goOn={goOn} />
        {isBroken(opened.trouble) ? <Recovery trouble={opened.trouble} again={again} /> : null}
      </div>
    );
  return (
    <BookGate db={opened.value}>
      <FirstRun db={opened.value} />
      <BackupNudge db={opened.value} />
      <Page route={route} db={opened.value} />
    </BookGate>
  );
}

function Page({ route, db }: { route: Route; db: DeskDb }) {
  if (route.tab === 'handover') return <HandoverPage db={db} />;
  if (route.tab === 'health') return <HealthPage db={db} />;
  if (route.tab === 'lessons') return <LessonsPage db={db} />;
  if (route.tab === 'care') return <CarePage db={db} />;
  if (route.tab === 'settings') return <SettingsPage db={db} />;
  if (route.tab === 'register') return <RegisterPage db={db} caseKey={route.caseKey} query={route.query} />;
  if (route.tab === 'practice') return <PracticePage db={db} />;
  if (route.tab === 'numbers')
    return (
      <Suspense fallback={<Empty title={i18n.t('common.loading')} />}>
        <NumbersPage db={db} />
      </Suspense>
    );
  return (
    <>
      <CatchUpList db={db} first={5} onOpen={(caseKey) => go({ tab: 'radar', caseKey })} />
      <RadarPage db={db} caseKey={route.caseKey} query={route.query} />
    </>
  );
}
