import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { storeTroubleWord } from '@/components/trouble';
import type { DeskDb } from '@/storage';
import { OfferCard } from './offer-card';
import styles from './share.module.css';
import { openFile, type Step, takeIn } from './take-in-file';
import { refusalWords } from './trouble-words';

/** The last shift's file: chosen, what it would change shown, and only then taken in. */
export function TakeIn({ db }: { db: DeskDb }) {
  const [step, setStep] = useState<Step>({ kind: 'idle' });
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const open = async (file: File) => {
    setStep({ kind: 'reading' });
    setStep(await openFile(db, file));
  };
  const apply = async () => {
    if (step.kind !== 'offered') return;
    setBusy(true);
    setStep(await takeIn(db, step.offer, Date.now()));
    setBusy(false);
  };

  return (
    <div className={styles.takeIn}>
      <Card title={i18n.t('share.title')}>
        <p className={styles.soft}>{i18n.t('share.hint')}</p>
        <KeyButton onClick={() => input.current?.click()}>{i18n.t('share.choose')}</KeyButton>
        <input
          ref={input}
          className={styles.hidden}
          type="file"
          aria-label={i18n.t('share.choose')}
          tabIndex={-1}
          accept=".gz,.jsonl,.json,application/gzip"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file !== undefined) void open(file);
            // The same file, sent again, must be choosable again.
            event.currentTarget.value = '';
          }}
        />
        <Said step={step} />
        {step.kind === 'offered' ? (
          <OfferCard
            offer={step.offer}
            busy={busy}
            onApply={() => void apply()}
            onCancel={() => setStep({ kind: 'idle' })}
          />
        ) : null}
      </Card>
    </div>
  );
}

function Said({ step }: { step: Step }) {
  if (step.kind === 'refused')
    return (
      <div role="alert" className={styles.refused}>
        <strong>{i18n.t('share.refused')}</strong>
        <p>{refusalWords(step.refusal)}</p>
      </div>
    );
  return (
    <p role="status" className={styles.said} data-bad={step.kind === 'trouble' || undefined}>
      {step.kind === 'reading' ? i18n.t('share.reading') : null}
      {step.kind === 'trouble' ? `${i18n.t('share.refused')} ${storeTroubleWord(step.trouble)}` : null}
      {step.kind === 'done' ? doneWords(step) : null}
    </p>
  );
}

function doneWords({ plan }: Extract<Step, { kind: 'done' }>): string {
  const cases = plan.cases.filter(({ state }) => state === 'new').length;
  return `${i18n.t('share.done', { cases, entries: plan.entries.length })} ${i18n.t('share.doneNote')}`;
}
