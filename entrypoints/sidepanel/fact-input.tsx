import { useState } from 'react';
import { i18n } from '#i18n';
import field from '@/components/field.module.css';
import { KeyButton } from '@/components/key-button';
import { Picks } from '@/components/picks';
import { factWord, valueWord } from '@/components/words';
import { choicesOf, type FactKey, type FactValue, shapedValue, specOf } from '@/rules';
import { fromField, toField } from '../shared/due-picks';
import styles from './panel.module.css';

type Props = {
  fact: FactKey;
  onTell: (value: FactValue) => void;
  /** The value already said, shown as pressed. */
  told?: FactValue | undefined;
  /** What a field begins with, to be changed rather than typed anew. */
  start?: FactValue | undefined;
  /** Under each choice, what it would lead to. */
  hint?: (value: FactValue) => string | null;
  /** Choices carry the keys 1–9. */
  hotkeys?: boolean;
  /** Values to offer first where there are too many to show them all. */
  first?: readonly FactValue[];
};

/** More than these are not shown as buttons, but in a list to choose from. */
const FEW = 12;

/** Which of the choices are buttons: all where they are few, else the likeliest. */
export const inSight = (choices: readonly FactValue[], first: readonly FactValue[]): readonly FactValue[] =>
  choices.length <= FEW ? choices : first;

/** What was typed, as the catalogue's value: yuan become fen, a Shanghai time becomes a moment. */
export function typedValue(fact: FactKey, typed: string): FactValue | null {
  const text = typed.trim();
  if (text === '') return null;
  switch (specOf(fact).kind) {
    case 'moment':
      return shapedValue(fact, fromField(text));
    case 'money':
      return shapedValue(fact, Math.round(Number(text) * 100));
    case 'number':
      return shapedValue(fact, Number(text));
    default:
      return shapedValue(fact, text);
  }
}

/** The other way: a value as its field shows it. */
export function fieldOf(fact: FactKey, value: FactValue | undefined): string {
  if (value === undefined || typeof value === 'object') return '';
  if (typeof value !== 'number') return String(value);
  const { kind } = specOf(fact);
  return kind === 'moment' ? toField(value) : kind === 'money' ? (value / 100).toFixed(2) : String(value);
}

function TypedFact({ fact, onTell, start }: Props) {
  const [typed, setTyped] = useState(() => fieldOf(fact, start));
  const kind = specOf(fact).kind;
  const value = typedValue(fact, typed);
  const type =
    kind === 'moment' ? 'datetime-local' : kind === 'money' || kind === 'number' ? 'number' : 'text';
  return (
    <form
      className={styles.choices}
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== null) onTell(value);
      }}
    >
      <input
        className={field.field}
        type={type}
        aria-label={factWord(fact)}
        value={typed}
        {...(type === 'number' ? { min: 0, step: kind === 'money' ? 0.01 : 'any' } : {})}
        onChange={(event) => setTyped(event.target.value)}
      />
      <KeyButton type="submit" disabled={value === null}>
        {i18n.t('panel.tell.say')}
      </KeyButton>
    </form>
  );
}

/** Asks one fact of the agent: buttons where it is chosen, a field where it is typed. */
export function FactInput(props: Props) {
  const { fact, onTell, told, hint, hotkeys = false, first = [] } = props;
  const choices = choicesOf(fact);
  if (choices.length === 0) return <TypedFact {...props} />;
  return (
    <Picks label={factWord(fact)}>
      {inSight(choices, first).map((value, i) => {
        const leads = hint?.(value) ?? null;
        return (
          <KeyButton
            key={String(value)}
            onClick={() => onTell(value)}
            pressed={told === value}
            {...(hotkeys && i < 9 ? { hotkey: String(i + 1) } : {})}
          >
            {valueWord(fact, value)}
            {leads === null ? null : <span className={styles.leads}>→ {leads}</span>}
          </KeyButton>
        );
      })}
      {choices.length <= FEW ? null : (
        <select
          className={field.field}
          aria-label={factWord(fact)}
          value={told === undefined || first.includes(told) ? '' : String(told)}
          onChange={(event) => {
            const chosen = choices.find((value) => String(value) === event.target.value);
            if (chosen !== undefined) onTell(chosen);
          }}
        >
          <option value="">{i18n.t('panel.ask.choose')}</option>
          {choices.map((value) => (
            <option key={String(value)} value={String(value)}>
              {valueWord(fact, value)}
            </option>
          ))}
        </select>
      )}
    </Picks>
  );
}
