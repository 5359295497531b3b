import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { type CaseKey, type CaseView, caseView, type DeskDb } from '@/storage';
import panel from '../panel.module.css';
import { useAround } from './around';
import type { Capture } from './capture';
import { CaptureForm } from './capture-form';
import { CaseChoice } from './case-choice';
import { TakeTroubleLine } from './take-trouble';
import { putIn, useTray } from './tray';
import { whoseIs } from './whose';

/** What was taken last and is not kept yet, asked about one at a time. Nothing is there when nothing is. */
export function CaptureCard({ db, shown }: { db: DeskDb; shown: CaseKey | null }) {
  const [capture, ...others] = useTray((tray) => tray.captures);
  const { dropped, kept, trouble, atBar } = useAround();
  const card = useRef<HTMLDivElement>(null);
  const id = capture?.id;
  useEffect(() => {
    if (id !== undefined) card.current?.scrollIntoView({ block: 'start' });
  }, [id]);
  if (capture === undefined) {
    if (dropped === null && !kept && (trouble === null || atBar)) return null;
    return (
      <div className={panel.page}>
        <Card
          title={i18n.t('panel.capture.title')}
          aside={
            <KeyButton
              look="quiet"
              onClick={() => useAround.setState({ kept: false, dropped: null, trouble: null })}
            >
              {i18n.t('common.close')}
            </KeyButton>
          }
        >
          <TakeTroubleLine atBar={false} />
          {kept ? <p role="status">{i18n.t('panel.capture.kept')}</p> : null}
          {dropped === null ? null : <Dropped capture={dropped} />}
        </Card>
      </div>
    );
  }
  return (
    <div ref={card} className={panel.page}>
      <Card
        title={i18n.t('panel.capture.title')}
        hint={i18n.t(`panel.capture.form.${capture.form}`)}
        {...(others.length === 0 ? {} : { aside: i18n.t('panel.capture.waiting', { n: others.length }) })}
      >
        <TakeTroubleLine atBar={false} />
        {kept ? <p role="status">{i18n.t('panel.capture.kept')}</p> : null}
        <Placed key={capture.id} {...{ db, capture, shown }} />
      </Card>
    </div>
  );
}

function Dropped({ capture }: { capture: Capture }) {
  const bringBack = () => {
    useAround.setState({ dropped: null });
    void putIn(capture);
  };
  return (
    <p role="status">
      {i18n.t('panel.capture.dropped')}
      <KeyButton look="quiet" onClick={bringBack}>
        {i18n.t('panel.capture.bringBack')}
      </KeyButton>
    </p>
  );
}

type PlacedProps = { db: DeskDb; capture: Capture; shown: CaseKey | null };

/** The capture and the case it goes to: told when that is certain, asked when it is not. */
function Placed({ db, capture, shown }: PlacedProps) {
  const [chosen, choose] = useState<CaseKey | null>(null);
  const views = useLiveQuery(async () => {
    const viewOf = async (key: CaseKey | null) => (key === null ? null : ((await caseView(db, key)) ?? null));
    return { taken: await viewOf(capture.caseKey), shown: await viewOf(shown) };
  }, [db, capture.caseKey, shown]);
  if (views === undefined) return null;
  // By the keys the cases have now: one may have got another since it was taken.
  const whose = whoseIs(views.taken?.row.key ?? null, views.shown?.row.key ?? null);
  const key = whose.kind === 'sure' ? whose.key : whose.kind === 'ask' ? chosen : null;
  const all = [views.taken, views.shown].filter((view): view is CaseView => view !== null);
  const view = all.find(({ row }) => row.key === key) ?? null;
  return (
    <CaptureForm db={db} capture={capture} view={view}>
      <CaseChoice whose={whose} views={all} chosen={key} onChoose={choose} />
    </CaptureForm>
  );
}
