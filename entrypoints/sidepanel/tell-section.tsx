import { useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { askWord, factWord } from '@/components/words';
import { FACT_KEYS, type FactKey, type FactValue, specOf } from '@/rules';
import type { CaseRow } from '@/storage';
import { FactInput } from './fact-input';
import styles from './panel.module.css';
import type { Shown } from './shown';

/** Not to be told by hand: who and where the case is, and the page's own countdown. */
const NEVER: readonly FactKey[] = [
  'platform',
  'shopName',
  'orderId',
  'afterSaleId',
  'remaining',
  'statusText',
  'reasonText',
];

/** Facts the last reading of each page looked for in vain and nobody has said since. */
export function missedOf(row: CaseRow, known: object): FactKey[] {
  const missed = Object.values(row.pages).flatMap((page) => page.missed);
  return [...new Set(missed)].filter((key) => !(key in known));
}

const tellable = FACT_KEYS.filter(
  (key) => !NEVER.includes(key) && (specOf(key).ask !== undefined || specOf(key).kind !== 'text'),
);

/** What the page did not yield, and a way to tell any fact by hand. */
export function TellSection({
  shown,
  onTell,
}: {
  shown: Shown;
  onTell: (fact: FactKey, value: FactValue) => void;
}) {
  const [fact, setFact] = useState<FactKey | null>(null);
  const missed = missedOf(shown.row, shown.facts);
  return (
    <Card
      title={
        missed.length === 0
          ? i18n.t('panel.tell.title')
          : i18n.t('panel.tell.missed', { count: missed.length })
      }
      hint={missed.length === 0 ? i18n.t('panel.tell.hint') : i18n.t('panel.tell.missedHint')}
    >
      <div className={styles.choices}>
        {missed.map((key) =>
          NEVER.includes(key) ? (
            <span key={key} className={styles.faint}>
              {factWord(key)}
            </span>
          ) : (
            <KeyButton key={key} pressed={fact === key} onClick={() => setFact(fact === key ? null : key)}>
              {factWord(key)}
            </KeyButton>
          ),
        )}
        <select
          className={styles.field}
          aria-label={i18n.t('panel.tell.pick')}
          value={fact ?? ''}
          onChange={(event) => setFact(tellable.find((key) => key === event.target.value) ?? null)}
        >
          <option value="">{i18n.t('panel.tell.pick')}</option>
          {tellable.map((key) => (
            <option key={key} value={key}>
              {factWord(key)}
            </option>
          ))}
        </select>
      </div>
      {fact === null ? null : (
        <div className={styles.telling}>
          <p>{askWord(fact)}</p>
          <FactInput
            key={fact}
            fact={fact}
            told={shown.row.told[fact]?.value}
            onTell={(value) => {
              onTell(fact, value);
              setFact(null);
            }}
          />
        </div>
      )}
    </Card>
  );
}
