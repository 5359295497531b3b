import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useRef } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import field from '@/components/field.module.css';
import { KeyButton } from '@/components/key-button';
import { readPasted } from '@/entrypoints/console.content/reader';
import { type CaseKey, caseView, type DeskDb } from '@/storage';
import styles from './panel.module.css';
import { idsOf } from './paste-place';
import { usePaste } from './paste-store';
import { PastedCard } from './pasted-card';

/** The box for text that no extension can see, and what was understood of it. Nothing is kept before it is said. */
export function PasteCard({ db, caseKey }: { db: DeskDb; caseKey: CaseKey | null }) {
  const { text, at, platform, take, close } = usePaste();
  const shown = useLiveQuery(
    async () => (caseKey === null ? null : ((await caseView(db, caseKey)) ?? null)),
    [db, caseKey],
  );
  const box = useRef<HTMLTextAreaElement>(null);
  const isOpen = text !== null;
  useEffect(() => {
    if (!isOpen) return;
    box.current?.closest('section')?.scrollIntoView({ block: 'start' });
    box.current?.focus();
  }, [isOpen]);
  const pasted = useMemo(() => readPasted(text ?? '', platform), [text, platform]);
  if (text === null) return null;
  return (
    <div className={styles.page}>
      <Card
        title={i18n.t('panel.paste.title')}
        hint={i18n.t('panel.paste.hint')}
        aside={
          <KeyButton look="quiet" hotkey="Esc" onClick={close}>
            {i18n.t('common.close')}
          </KeyButton>
        }
      >
        <textarea
          ref={box}
          className={`${field.field} ${styles.box}`}
          rows={3}
          value={text}
          aria-label={i18n.t('panel.paste.box')}
          placeholder={i18n.t('panel.paste.placeholder')}
          onChange={(event) => take(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.nativeEvent.isComposing) close();
          }}
        />
        {pasted.rounded ? (
          <p role="alert" className={styles.alert}>
            {i18n.t('panel.paste.rounded')}
          </p>
        ) : null}
        {text.trim() !== '' && pasted.cases.length === 0 && !pasted.rounded ? (
          <p role="status">{i18n.t('panel.paste.nothing')}</p>
        ) : null}
        {pasted.cases.map((one, i) => {
          const { orderId, afterSaleId } = idsOf(one);
          return (
            <PastedCard key={`${at} ${orderId ?? afterSaleId ?? i}`} {...{ db, at, shown }} pasted={one} />
          );
        })}
      </Card>
    </div>
  );
}
