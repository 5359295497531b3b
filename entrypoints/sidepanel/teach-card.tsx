import { type ReactNode, useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { storeTroubleWord } from '@/components/trouble';
import { factWord } from '@/components/words';
import type { FactKey, FactValue } from '@/rules';
import type { Trial } from '@/storage';
import { FactInput } from './fact-input';
import styles from './teach.module.css';
import type { Offer, Refusal } from './teach-offer';
import type { TeachStep } from './use-teach';

type Props = {
  fact: FactKey;
  step: Exclude<TeachStep, { kind: 'idle' }>;
  onPoint: () => void;
  onConfirm: (offer: Offer, value: FactValue | null) => void;
  onLeave: () => void;
};

function refusalWord(fact: FactKey, refusal: Refusal): string {
  const name = factWord(fact);
  switch (refusal.why) {
    case 'wrongShape':
      return i18n.t('panel.teach.why.wrongShape', { text: refusal.text, fact: name });
    case 'private':
      return i18n.t('panel.teach.why.private', { label: refusal.label });
    case 'other':
      return i18n.t('panel.teach.why.other', { label: refusal.label, fact: factWord(refusal.fact) });
    case 'unreached':
      return i18n.t('panel.teach.why.unreached', { label: refusal.label });
    case 'noLabel':
      return i18n.t('panel.teach.why.noLabel');
    case 'already':
      return i18n.t('panel.teach.why.already');
    case 'badPhrase':
      return i18n.t('panel.teach.why.badPhrase');
  }
}

function askingWord(fact: string, { text, label }: Offer): string {
  return label === null
    ? i18n.t('panel.teach.asking', { text, fact })
    : i18n.t('panel.teach.askingAfter', { label, text, fact });
}

function trialWord({ pages, seen, fits }: Trial): string {
  return seen === 0
    ? i18n.t('panel.teach.trialNone')
    : i18n.t('panel.teach.trialSeen', { pages, seen, fits });
}

/** What is asked or said while a fact is being taught, in place, under the button that began it. */
export function TeachCard({ fact, step, onPoint, onConfirm, onLeave }: Props) {
  const name = factWord(fact);
  const { kind } = step;
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    // It grows below the button that began it, at the end of what is seen; once all is done nobody is moved about.
    if (kind !== 'taught') box.current?.scrollIntoView({ block: 'nearest' });
  }, [kind]);
  const again = (
    <KeyButton look="quiet" onClick={onPoint}>
      {i18n.t('panel.teach.again')}
    </KeyButton>
  );
  const card = (words: string, more: ReactNode, end = i18n.t('common.cancel')) => (
    <fieldset ref={box} className={styles.card} aria-label={i18n.t('panel.teach.label', { fact: name })}>
      <p role="status">{words}</p>
      {more}
      <div className={styles.acts}>
        {step.kind === 'offered' ? (
          <KeyButton look="main" onClick={() => onConfirm(step.offer, null)}>
            {i18n.t('panel.teach.confirm')}
          </KeyButton>
        ) : null}
        {step.kind === 'pointing' || step.kind === 'taught' ? null : again}
        <KeyButton look="quiet" hotkey="Esc" onClick={onLeave}>
          {end}
        </KeyButton>
      </div>
    </fieldset>
  );
  switch (step.kind) {
    case 'pointing':
      return card(i18n.t('panel.teach.pointing', { fact: name }), null);
    case 'asking':
      return card(
        askingWord(name, step.offer),
        <FactInput fact={fact} onTell={(value) => onConfirm(step.offer, value)} />,
      );
    case 'offered': {
      const { label, text } = step.offer;
      return card(
        i18n.t('panel.teach.found', { label: label ?? '', text, fact: name }),
        <p className={styles.faint}>{trialWord(step.trial)}</p>,
      );
    }
    case 'refused':
      return card(refusalWord(fact, step.refusal), null, i18n.t('common.close'));
    case 'clash': {
      const { pages, clashes } = step.trial;
      const words = i18n.t('panel.teach.why.clash', { label: step.name, pages, clashes });
      return card(words, null, i18n.t('common.close'));
    }
    case 'notThere':
      return card(i18n.t('panel.teach.why.notThere'), null, i18n.t('common.close'));
    case 'notKept':
      return card(storeTroubleWord(step.trouble), null, i18n.t('common.close'));
    case 'taught':
      return card(i18n.t('panel.teach.taught'), null, i18n.t('common.close'));
  }
}
