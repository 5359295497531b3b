import { i18n } from '#i18n';
import { Empty } from '@/components/empty';
import { PageHeading } from '@/components/page-heading';
import { Trouble } from '@/components/trouble';
import type { NamedPage } from '@/rules';
import type { DeskDb } from '@/storage';
import { BackupNudge } from '../shared/backup/backup-nudge';
import { BookGate } from '../shared/book-gate';
import { FirstRun } from '../shared/first-run/first-run';
import { KeyMap } from '../shared/keys/key-map';
import { useDropOldDrafts } from '../shared/use-drop-old-drafts';
import { useStore } from '../shared/use-store';
import { CaptureOver } from './capture/capture-over';
import { KeptCase } from './kept-case';
import { Late } from './late';
import { ListPanel } from './list-panel';
import styles from './panel.module.css';
import { PasteOver } from './paste-over';
import type { TabPage, Target } from './target';
import { TeachMissed } from './teach-missed';
import { UnreadableCard } from './unreadable-card';
import { useTarget } from './use-target';

const NAMED = { workOrder: 'strip.workOrder' } as const satisfies Record<NamedPage, string>;

function Followed({ target, page, db }: { target: Target; page: TabPage | null; db: DeskDb }) {
  switch (target.kind) {
    case 'looking':
      return (
        <Late>
          <Empty title={i18n.t('panel.lookingUp.title')} />
        </Late>
      );
    case 'none':
      return (
        <Empty title={i18n.t('panel.none.title')}>
          <p>{i18n.t('panel.none.body')}</p>
          <p>{i18n.t('panel.none.promise')}</p>
        </Empty>
      );
    case 'unreadable':
      return (
        <>
          <div className={styles.page}>
            <UnreadableCard reason={target.reason} missed={target.missed} known={target.caseKey !== null} />
            {page === null ? null : <TeachMissed missed={target.missed} page={page} />}
          </div>
          {target.caseKey === null ? null : (
            <KeptCase key={target.caseKey} db={db} caseKey={target.caseKey} gone />
          )}
        </>
      );
    case 'case':
      return (
        <KeptCase key={target.caseKey} db={db} caseKey={target.caseKey} page={page} gone={target.gone} />
      );
    case 'list':
      return <ListPanel db={db} list={target.list} gone={target.gone} />;
    case 'named':
      return (
        <Empty title={i18n.t(NAMED[target.named])}>
          <p>{i18n.t('panel.named.body')}</p>
        </Empty>
      );
  }
}

/** The side panel: the case of the tab one looks at, or words for why there is none. */
export function App({ params }: { params: URLSearchParams }) {
  const { target, page, tabId } = useTarget(params);
  const { opened, again, goOn } = useStore();
  useDropOldDrafts(opened?.ok === true ? opened.value : null);
  if (opened === null) return <Empty title={i18n.t('panel.lookingUp.title')} />;
  if (opened.ok)
    return (
      <main className={styles.whole}>
        {target.kind === 'case' ? null : <PageHeading>{i18n.t('app.name')}</PageHeading>}
        <BookGate db={opened.value}>
          <BackupNudge db={opened.value} />
          <PasteOver db={opened.value} target={target}>
            {(shown) => (
              <CaptureOver db={opened.value} target={shown} page={page} tabId={tabId}>
                <FirstRun db={opened.value} brief={shown.kind !== 'none'} />
                <Followed target={shown} page={page} db={opened.value} />
              </CaptureOver>
            )}
          </PasteOver>
        </BookGate>
        <KeyMap surface="panel" />
      </main>
    );
  return (
    <main className={styles.page}>
      <PageHeading>{i18n.t('app.name')}</PageHeading>
      <Trouble trouble={opened.trouble} again={again} goOn={goOn} />
    </main>
  );
}
