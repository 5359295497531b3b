import { useEffect, useMemo, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { useMoment } from '@/components/use-now';
import { type CaseView, type DeskDb, knownOf } from '@/storage';
import { useKeyMap } from '../shared/keys/use-key-map';
import { BuyerSection } from './buyer/buyer-section';
import { ClocksSection } from './clocks/clocks-section';
import { Composer } from './composer';
import { PreCall } from './contact/pre-call';
import { DoubtsSection } from './doubts-section';
import type { DraftKind } from './drafts';
import { EvidenceSection } from './evidence-section';
import { FactsSection } from './facts-section';
import { FlipsSection } from './flips-section';
import { followDrafts } from './follow-drafts';
import { Footer } from './footer';
import { FourSection } from './four/four-section';
import { HeaderSection, STALE_MS } from './header-section';
import { jumpTo } from './jump-to';
import { MoneySection } from './money/money-section';
import { RaiseButton } from './money/raise-button';
import { OptionsSection } from './options/options-section';
import { OverrideSection } from './override-section';
import styles from './panel.module.css';
import { PasteButton } from './paste-button';
import { QuestionSection } from './question-section';
import { ReplySection } from './reply-section';
import { RiskSection } from './risk-section';
import type { Record, Shown } from './shown';
import { StatementSection } from './statement/statement-section';
import { useScreen } from './store';
import type { TabPage } from './target';
import { TellSection } from './tell-section';
import { TimelineSection } from './timeline-section';
import { SlimTurn } from './turn/slim-turn';
import { TurnSection } from './turn/turn-section';
import { Unproven } from './unproven';
import { useHandling } from './use-handling';
import { useJudgement } from './use-judgement';
import { usePointing } from './use-pointing';
import { useTelling } from './use-telling';
import { VerdictSection } from './verdict-section';
import { WordingLine } from './wording/wording-line';

type Props = { db: DeskDb; view: CaseView; page: TabPage | null; gone: boolean; record: Record };

/** One case, top to bottom: whose it is, whose turn, the verdict, what would change it, what is missing, what was done. */
export function CasePanel({ db, view, page, gone, record }: Props) {
  const { row, facts, entries } = view;
  const { judgement, at } = useJudgement(facts);
  const old = useMoment((now) => now - row.readAt > STALE_MS);
  const change = useScreen((screen) => screen.change);
  const former = row.formerKeys?.join('\n');
  useEffect(() => {
    for (const key of former?.split('\n') ?? []) followDrafts(key, row.key);
  }, [former, row.key]);
  useHandling(db, row.key, judgement.turn === 'seller', String(facts.afterSaleType?.value ?? ''));
  const box = useRef<HTMLTextAreaElement>(null);
  const [choosing, setChoosing] = useState(false);
  const shown: Shown = { row, facts, entries, judgement, at };
  // A settled case has nothing left to decide; asking on would only make work.
  const settled = judgement.turn === 'nobody' && judgement.answers.outcome.state === 'not-applicable';
  const asked = judgement.askNext[0]?.fact ?? null;

  const lines = useMemo(() => knownOf(row, view.order), [row, view.order]);
  const pointing = usePointing(page);
  const { tell, takeBack } = useTelling(lines, record);
  const write = (kind: DraftKind) => {
    change(row.key, { kind });
    box.current?.focus();
  };

  return (
    <>
      <SlimTurn shown={shown} old={gone || old} />
      <HeaderSection shown={shown} gone={gone} />
      <div className={styles.sections} data-old={gone || old || undefined}>
        <TurnSection shown={shown} />
        <VerdictSection shown={shown}>{settled ? null : <WordingLine shown={shown} />}</VerdictSection>
        <Unproven platform={row.platform} />
        <DoubtsSection lines={lines} pointing={pointing} onTell={tell} />
        <FourSection shown={shown} />
        {settled ? null : <QuestionSection shown={shown} asked={asked} onTell={tell} onTakeBack={takeBack} />}
        {settled ? null : <FlipsSection shown={shown} asked={asked} />}
        <OptionsSection shown={shown} />
        <RiskSection shown={shown} />
        <ClocksSection shown={shown} />
        <EvidenceSection db={db} shown={shown} record={record} />
        <StatementSection db={db} shown={shown} />
        <ReplySection db={db} shown={shown} record={record} choosing={choosing} setChoosing={setChoosing} />
        <BuyerSection db={db} row={row} now={at} />
        <TimelineSection shown={shown} record={record} />
        <MoneySection shown={shown} record={record} />
        <PreCall db={db} shown={shown} record={record} />
        <Composer caseKey={row.key} record={record} box={box} />
        <FactsSection
          row={row}
          lines={lines}
          page={page}
          pointing={pointing}
          onTell={tell}
          onTakeBack={({ key }) => takeBack(key)}
        />
        <TellSection shown={shown} onTell={tell} />
        <OverrideSection shown={shown} record={record} />
        <div className={styles.end}>
          <PasteButton />
          <RaiseButton shown={shown} about="courier" />
          <KeyButton look="quiet" hotkey="?" onClick={() => useKeyMap.getState().show(true)}>
            {i18n.t('panel.keys.title')}
          </KeyButton>
        </div>
      </div>
      <Footer
        onWrite={write}
        onReplies={() => setChoosing(true)}
        onEvidence={() => jumpTo('evidence')}
        onHandover={() => void browser.tabs.create({ url: browser.runtime.getURL('/desk.html#handover') })}
      />
    </>
  );
}
