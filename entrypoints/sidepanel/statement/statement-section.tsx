import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import type { DeskDb } from '@/storage';
import { useKeys } from '../../shared/use-keys';
import type { Shown } from '../shown';
import styles from './statement.module.css';
import { StatementEditor } from './statement-editor';
import { useStatement } from './use-statement';

type Props = { db: DeskDb; shown: Shown };

/** What is written for the platform: one line until S opens it, and as it was left. */
export function StatementSection({ db, shown }: Props) {
  const draft = useStatement(db, shown.row);
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useKeys({ s: () => setOpen(true) });
  useEffect(() => {
    if (!open) return;
    place.current?.scrollIntoView({ block: 'start' });
    place.current?.focus({ preventScroll: true });
    // Also from within a field; a key that leaves the input method is not ours.
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) setOpen(false);
    };
    const element = place.current;
    element?.addEventListener('keydown', leave);
    return () => element?.removeEventListener('keydown', leave);
  }, [open]);
  const { words } = draft;
  if (words === undefined) return null;
  const count = words.sentences.length;
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      <Card
        title={i18n.t('panel.statement.title')}
        hint={i18n.t(open ? 'panel.statement.hint' : 'panel.statement.what')}
        aside={
          open ? (
            <KeyButton look="quiet" hotkey="Esc" onClick={() => setOpen(false)}>
              {i18n.t('common.close')}
            </KeyButton>
          ) : (
            <KeyButton hotkey="S" onClick={() => setOpen(true)}>
              {count === 0 ? i18n.t('panel.statement.start') : i18n.t('panel.statement.goOn', { n: count })}
            </KeyButton>
          )
        }
      >
        {open ? <StatementEditor db={db} shown={shown} draft={{ ...draft, words }} /> : null}
      </Card>
    </div>
  );
}
