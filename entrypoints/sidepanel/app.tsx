import { i18n } from '#i18n';
import { Empty } from '@/components/empty';
import { Trouble } from '@/components/trouble';
import type { DeskDb } from '@/storage';
import { KeptCase } from './kept-case';
import styles from './panel.module.css';
import type { Target } from './target';
import { UnreadableCard } from './unreadable-card';
import { useStore } from './use-store';
import { useTarget } from './use-target';

function Followed({ target, db }: { target: Target; db: DeskDb }) {
  switch (target.kind) {
    case 'looking':
      return <Empty title={i18n.t('panel.lookingUp.title')} />;
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
          </div>
          {target.caseKey === null ? null : (
            <KeptCase key={target.caseKey} db={db} caseKey={target.caseKey} gone />
          )}
        </>
      );
    case 'case':
      return <KeptCase key={target.caseKey} db={db} caseKey={target.caseKey} gone={target.gone} />;
  }
}

/** The side panel: the case of the tab one looks at, or words for why there is none. */
export function App({ params }: { params: URLSearchParams }) {
  const target = useTarget(params);
  const { opened, again, goOn } = useStore();
  if (opened === null) return <Empty title={i18n.t('panel.lookingUp.title')} />;
  if (opened.ok)
    return (
      <main className={styles.whole}>
        <Followed target={target} db={opened.value} />
      </main>
    );
  return (
    <div className={styles.page}>
      <Trouble trouble={opened.trouble} again={again} goOn={goOn} />
    </div>
  );
}
