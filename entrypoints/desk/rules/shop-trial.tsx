import { useState } from 'react';
import { i18n } from '#i18n';
import { answerLine } from '@/components/answer-cell';
import { Pill } from '@/components/pill';
import { factWord, inTongue, moment, money, questionWord, valueWord } from '@/components/words';
import {
  type Book,
  choicesOf,
  type FactKey,
  type FactValue,
  type Question,
  specOf,
  type Trial,
  type Tried,
  tryOut,
  wordsOf,
} from '@/rules';
import { fieldOf, typedValue } from '../../sidepanel/fact-input';
import styles from './shop.module.css';

type Props = { trial: Trial; book: Book; withPack: Book | null; onChange: (facts: Trial['facts']) => void };
/** One line of what the case comes to, in words. */
type Line = { key: string; what: string; says: string };

function linesOf({ answers, exposures, clocks, papers }: Tried, book: Book): Line[] {
  const word = (id: string) => {
    const words = wordsOf(id, book);
    return words === null ? id : inTongue(words);
  };
  return [
    ...Object.entries(answers).map(([question, answer]) => ({
      key: question,
      what: questionWord(question as Question),
      says: answerLine(question as Question, answer),
    })),
    ...exposures.map(({ id, fen }) => ({
      key: id,
      what: word(id),
      says: fen === null ? i18n.t('panel.risk.unknown') : money(fen),
    })),
    ...clocks.map(({ id, endsAt }) => ({
      key: id,
      what: word(id),
      says: endsAt === null ? i18n.t('panel.clocks.noEnd') : moment(endsAt),
    })),
    ...papers.map((id) => ({ key: id, what: word(id), says: i18n.t('desk.shop.toKeep') })),
  ];
}

/** One fact of the case, to be changed. */
function Changeable({
  fact,
  value,
  onTell,
}: {
  fact: FactKey;
  value: FactValue | undefined;
  onTell: (value: FactValue) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const { kind } = specOf(fact);
  const choices = choicesOf(fact);
  return (
    <div className={styles.number}>
      <span aria-hidden>{factWord(fact)}</span>
      {choices.length > 0 ? (
        <select
          className={styles.field}
          aria-label={factWord(fact)}
          value={String(value ?? '')}
          onChange={(event) => {
            const chosen = choices.find((one) => String(one) === event.target.value);
            if (chosen !== undefined) onTell(chosen);
          }}
        >
          {value === undefined ? <option value="">—</option> : null}
          {choices.map((one) => (
            <option key={String(one)} value={String(one)}>
              {valueWord(fact, one)}
            </option>
          ))}
        </select>
      ) : (
        <input
          className={styles.field}
          aria-label={factWord(fact)}
          type={kind === 'moment' ? 'datetime-local' : 'text'}
          size={8}
          value={typed ?? fieldOf(fact, value)}
          onBlur={() => setTyped(null)}
          onChange={(event) => {
            setTyped(event.target.value);
            const told = typedValue(fact, event.target.value);
            if (told !== null) onTell(told);
          }}
        />
      )}
    </div>
  );
}

/** Facts whose values say by themselves what they are of. */
const PLAIN: readonly FactKey[] = [
  'platform',
  'shopName',
  'goodsState',
  'afterSaleType',
  'reason',
  'saleKind',
];
const told = (key: FactKey, value: FactValue): string =>
  PLAIN.includes(key) ? valueWord(key, value) : `${factWord(key)} ${valueWord(key, value)}`;

/** A small case beside a promise, judged as one types: what the book says without the promise, and with it. */
export function ShopTrial({ trial, book, withPack, onChange }: Props) {
  const fixed = Object.entries(trial.facts).filter(
    ([key]) => !trial.fields.includes(key as FactKey) && !key.endsWith('At'),
  );
  const before = linesOf(tryOut(trial, book), book);
  const now = withPack === null ? [] : linesOf(tryOut(trial, withPack), withPack);
  const was = new Map(before.map(({ key, says }) => [key, says]));
  return (
    <div className={styles.trial}>
      <span className={styles.small}>{i18n.t('desk.shop.tryIt')}</span>
      <span className={styles.small}>
        {fixed.map(([key, value]) => told(key as FactKey, value as FactValue)).join(' · ')}
      </span>
      <div className={styles.line}>
        {trial.fields.map((fact) => (
          <Changeable
            key={fact}
            fact={fact}
            value={trial.facts[fact]}
            onTell={(value) => onChange({ [fact]: value })}
          />
        ))}
      </div>
      {withPack === null ? (
        <p className={styles.wrong}>{i18n.t('desk.shop.mendFirst')}</p>
      ) : (
        <ul className={styles.results}>
          {now.map(({ key, what, says }) => (
            <li key={key}>
              <span className={styles.small}>{what}</span>
              <span>
                {says === was.get(key) ? (
                  says
                ) : (
                  <>
                    <s className={styles.small}>{was.get(key) ?? i18n.t('desk.shop.nothing')}</s> →{' '}
                    <Pill tone="decided">{says}</Pill>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
