import { useEffect, useRef } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { useMoment } from '@/components/use-now';
import type { FactKey, FactValue } from '@/rules';
import type { CaseView } from '@/storage';
import { ClocksSection } from './clocks-section';
import { Composer } from './composer';
import type { DraftKind } from './drafts';
import { EvidenceSection } from './evidence-section';
import { FlipsSection } from './flips-section';
import { Footer } from './footer';
import { HeaderSection, STALE_MS } from './header-section';
import { OverrideSection } from './override-section';
import styles from './panel.module.css';
import { QuestionSection } from './question-section';
import { RiskSection } from './risk-section';
import type { Record, Shown } from './shown';
import { useScreen } from './store';
import { TellSection } from './tell-section';
import { TimelineSection } from './timeline-section';
import { ToldSection } from './told-section';
import { TurnSection } from './turn-section';
import { useJudgement } from './use-judgement';
import { VerdictSection } from './verdict-section';

/** One case, top to bottom: whose it is, whose turn, the verdict, what would change it, what is missing, what was done. */
export function CasePanel({ view, gone, record }: { view: CaseView; gone: boolean; record: Record }) {
  const { row, facts, entries } = view;
  const { judgement, at } = useJudgement(facts);
  const old = useMoment((now) => now - row.readAt > STALE_MS);
  const change = useScreen((screen) => screen.change);
  const showKeys = useScreen((screen) => screen.showKeys);
  const follow = useScreen((screen) => screen.follow);
  const former = row.formerKeys?.join('\n');
  useEffect(() => {
    for (const key of former?.split('\n') ?? []) follow(key, row.key);
  }, [former, row.key, follow]);
  const box = useRef<HTMLTextAreaElement>(null);
  const shown: Shown = { row, facts, entries, judgement, at };
  // A settled case has nothing left to decide; asking on would only make work.
  const settled = judgement.turn === 'nobody' && judgement.answers.outcome.state === 'not-applicable';
  const asked = judgement.askNext[0]?.fact ?? null;

  const tell = (fact: FactKey, value: FactValue | null) =>
    void record({ kind: 'answer', fact, value, was: row.told[fact]?.value ?? null });
  const write = (kind: DraftKind) => {
    change(row.key, { kind });
    box.current?.focus();
  };

  return (
    <>
      <HeaderSection shown={shown} gone={gone} />
      <div className={styles.sections} data-old={gone || old || undefined}>
        <TurnSection shown={shown} />
        <VerdictSection shown={shown} />
        {settled ? null : <QuestionSection shown={shown} asked={asked} onTell={tell} />}
        {settled ? null : <FlipsSection shown={shown} asked={asked} />}
        <RiskSection shown={shown} />
        <ClocksSection shown={shown} />
        <EvidenceSection shown={shown} record={record} />
        <ToldSection row={row} onClear={(fact) => tell(fact, null)} />
        <TellSection shown={shown} onTell={tell} />
        <OverrideSection shown={shown} record={record} />
        <TimelineSection shown={shown} record={record} />
        <Composer caseKey={row.key} record={record} box={box} />
        <div className={styles.end}>
          <KeyButton look="quiet" hotkey="?" onClick={() => showKeys(true)}>
            {i18n.t('panel.keys.title')}
          </KeyButton>
        </div>
      </div>
      <Footer
        onWrite={write}
        onEvidence={() => document.getElementById('evidence')?.scrollIntoView({ block: 'start' })}
        onHandover={() => void browser.tabs.create({ url: browser.runtime.getURL('/desk.html#handover') })}
      />
    </>
  );
}
