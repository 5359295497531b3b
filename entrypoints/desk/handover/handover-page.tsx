import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useEffectEvent, useState } from 'react';
import { i18n } from '#i18n';
import { Empty } from '@/components/empty';
import { KeyButton } from '@/components/key-button';
import { type DeskDb, readSettings } from '@/storage';
import { TakeIn } from '../share/take-in';
import { type DraftStep, redraft, stepDraft } from './draft';
import { draftFromLog } from './draft-from-log';
import { DraftHead } from './draft-head';
import { DraftLines } from './draft-lines';
import { HandOver } from './hand-over';
import styles from './handover.module.css';
import { HandoverLog } from './handover-log';
import { ShiftCard } from './shift-card';
import { Taking } from './taking-place';
import { useDraft } from './use-draft';
import { useEndedShift } from './use-ended-shift';

/** The end of a shift: a draft from the log, put right by hand, shown as it will be sent, and saved. */
export function HandoverPage({ db }: { db: DeskDb }) {
  const { draft, kept, change } = useDraft(db);
  const settings = useLiveQuery(() => readSettings(db), [db]);
  const endedAt = useEndedShift(db);
  const [saved, setSaved] = useState(false);
  const [taking, setTaking] = useState<string | null>(null);
  const ready = draft !== undefined && settings !== undefined && endedAt !== undefined;

  const begin = async () => {
    setSaved(false);
    const fresh = await draftFromLog(db, settings?.author ?? '', Date.now());
    change((old) => (old === null ? fresh : redraft(old, fresh)));
  };
  const step = (one: DraftStep) => change((old) => old && stepDraft(old, one));

  // Ending a shift asks for its handover: the draft is there, or brought up to date, without another click.
  const due = ready && !saved && endedAt !== null && (draft === null || draft.at < endedAt);
  const onDue = useEffectEvent(() => void begin());
  useEffect(() => {
    if (due) onDue();
  }, [due]);

  if (!ready || due) return <Empty title={i18n.t('common.loading')} />;
  return (
    <>
      <Taking db={db} author={settings.author} chosen={taking} />
      {draft === null ? (
        <NoDraft saved={saved} begin={() => void begin()} />
      ) : (
        <>
          <DraftHead draft={draft} kept={kept} step={step} redraft={() => void begin()} />
          <div className={styles.split}>
            <DraftLines draft={draft} step={step} />
            <HandOver
              db={db}
              draft={draft}
              done={() => {
                setSaved(true);
                change(() => null);
              }}
            />
          </div>
        </>
      )}
      <TakeIn db={db} />
      <HandoverLog db={db} take={setTaking} />
      <div className={styles.log}>
        <ShiftCard db={db} />
      </div>
    </>
  );
}

function NoDraft({ saved, begin }: { saved: boolean; begin: () => void }) {
  return (
    <div role="status">
      <Empty title={saved ? i18n.t('handover.keptNow') : i18n.t('handover.start')}>
        {saved ? null : <p>{i18n.t('handover.startTeach')}</p>}
        <KeyButton look={saved ? 'plain' : 'main'} onClick={begin}>
          {saved ? i18n.t('handover.again') : i18n.t('handover.draft')}
        </KeyButton>
      </Empty>
    </div>
  );
}
