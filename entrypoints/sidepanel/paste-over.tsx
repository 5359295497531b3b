import { type ReactNode, useEffect } from 'react';
import { i18n } from '#i18n';
import type { DeskDb } from '@/storage';
import styles from './paste.module.css';
import { PasteButton } from './paste-button';
import { PasteCard } from './paste-card';
import { usePasteKeys } from './paste-keys';
import { usePaste } from './paste-store';
import type { Target } from './target';

const caseOf = (target: Target) =>
  target.kind === 'case' || target.kind === 'unreadable' ? target.caseKey : null;

type Props = { db: DeskDb; target: Target; children: (target: Target) => ReactNode };

/**
 * The panel with its box for pasted text. A case made by a paste is shown while the tab has nothing of its own
 * to show; the next page that is read takes its place.
 */
export function PasteOver({ db, target, children }: Props) {
  usePasteKeys();
  const pinned = usePaste((paste) => paste.pinned);
  const pin = usePaste((paste) => paste.pin);
  const isFree = target.kind === 'none' || target.kind === 'looking';
  useEffect(() => {
    usePaste.setState({ atHand: true });
    return () => usePaste.setState({ atHand: false });
  }, []);
  useEffect(() => {
    if (!isFree) pin(null);
  }, [isFree, pin]);
  const shown: Target =
    target.kind === 'none' && pinned !== null ? { kind: 'case', caseKey: pinned, gone: false } : target;
  return (
    <>
      <PasteCard db={db} caseKey={caseOf(shown)} />
      {children(shown)}
      {caseOf(shown) === null ? (
        <div className={styles.alone}>
          <p>{i18n.t('panel.paste.invite')}</p>
          <PasteButton />
        </div>
      ) : null}
    </>
  );
}
