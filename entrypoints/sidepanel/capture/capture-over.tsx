import { type ReactNode, useEffect } from 'react';
import { i18n } from '#i18n';
import type { DeskDb } from '@/storage';
import type { TabPage, Target } from '../target';
import { useAround } from './around';
import styles from './capture.module.css';
import { CaptureCard } from './capture-card';
import { followTray } from './tray';
import { useAsks, useDrop, usePictures } from './use-incoming';

type Props = { db: DeskDb; target: Target; page: TabPage | null; tabId: number | null; children: ReactNode };

/** The panel with its form for what is being kept as evidence: over everything, until it is kept or dropped. */
export function CaptureOver({ db, target, page, tabId, children }: Props) {
  const caseKey = target.kind === 'case' || target.kind === 'unreadable' ? target.caseKey : null;
  useEffect(() => {
    useAround.setState({ tabId, page, caseKey });
  }, [tabId, page, caseKey]);
  useEffect(() => {
    useAround.setState({ atHand: true });
    const leave = followTray();
    return () => {
      leave();
      useAround.setState({ atHand: false });
    };
  }, []);
  useAsks(tabId);
  usePictures();
  const above = useDrop();
  return (
    <>
      <CaptureCard db={db} shown={caseKey} />
      {children}
      {above ? (
        <div className={styles.drop} aria-hidden>
          <p>{i18n.t('panel.capture.dropHere')}</p>
        </div>
      ) : null}
    </>
  );
}
