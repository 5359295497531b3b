import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { answerWord, askWord, questionWord } from '@/components/words';
import { choicesOf, type FactKey, type FactValue } from '@/rules';
import { useKeys } from '../shared/use-keys';
import { AnsweredLine } from './answered-line';
import { AskBuyer } from './ask-buyer';
import { FactInput, inSight } from './fact-input';
import { outcomeIf } from './flip-rows';
import styles from './panel.module.css';
import { proposalsFor } from './proposals';
import type { Shown } from './shown';

type Props = {
  shown: Shown;
  asked: FactKey | null;
  onTell: (fact: FactKey, value: FactValue) => void;
  onTakeBack: (fact: FactKey) => void;
};

/** Whether the focus is in the card, whose buttons go when their question is answered. */
const holdsFocus = () => document.getElementById('ask')?.contains(document.activeElement) === true;

/** Puts the focus on the next question, or on the verdict when none is left; nothing scrolls. */
function goOn(): void {
  const next = document.querySelector<HTMLElement>('#ask fieldset :is(button, select), #ask form input');
  const place = next ?? document.getElementById('verdict');
  if (place !== next && place !== null) place.tabIndex = -1;
  place?.focus({ preventScroll: true });
}

/** The question that decides most, as buttons; keys 1–9 answer it. "Another" turns to the next one. */
export function QuestionSection({ shown, asked, onTell, onTakeBack }: Props) {
  const { askNext, flips } = shown.judgement;
  const [turned, setTurned] = useState<FactKey | null>(null);
  const [answered, setAnswered] = useState<FactKey | null>(null);
  const held = useRef(false);
  const fact = askNext.find((ask) => ask.fact === turned)?.fact ?? asked;
  const proposals = fact === null ? [] : proposalsFor(fact, shown.facts);
  const choices = fact === null ? [] : inSight(choicesOf(fact), proposals).slice(0, 9);
  const tell = (value: FactValue) => {
    if (fact === null) return;
    held.current = holdsFocus();
    setAnswered(fact);
    onTell(fact, value);
  };
  useKeys(Object.fromEntries(choices.map((value, i) => [String(i + 1), () => tell(value)])));
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of the question that takes the button away
  useEffect(() => {
    if (held.current && !holdsFocus()) goOn();
    held.current = false;
  }, [fact]);
  const undo = (
    <AnsweredLine
      fact={answered}
      told={answered === null ? undefined : shown.row.told[answered]?.value}
      onTakeBack={onTakeBack}
    />
  );
  if (fact === null) return undo;
  const place = askNext.findIndex((ask) => ask.fact === fact);
  const decides = askNext[place]?.decides ?? [];
  const next = askNext[(place + 1) % askNext.length]?.fact;
  return (
    <Card
      id="ask"
      tone="question"
      title={i18n.t('panel.ask.title')}
      hint={<span className={styles.ask}>{askWord(fact)}</span>}
    >
      <FactInput
        key={fact}
        fact={fact}
        hotkeys
        first={proposals}
        told={shown.row.told[fact]?.value}
        onTell={tell}
        hint={(value) => {
          const outcome = outcomeIf(flips, fact, value);
          return outcome === null ? null : answerWord('outcome', outcome);
        }}
      />
      <AskBuyer fact={fact} />
      {undo}
      <div className={styles.under}>
        {decides.length === 0 ? null : (
          <span>
            {i18n.t('panel.ask.decides', {
              questions: decides.map(questionWord).join(i18n.t('panel.comma')),
            })}
          </span>
        )}
        {next === undefined || next === fact ? null : (
          <KeyButton look="quiet" onClick={() => setTurned(next)}>
            {i18n.t('panel.ask.another')}
          </KeyButton>
        )}
      </div>
    </Card>
  );
}
