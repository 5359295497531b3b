import { useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import field from '@/components/field.module.css';
import { askWord, factWord } from '@/components/words';
import { FACT_KEYS, type FactKey, type FactValue, specOf } from '@/rules';
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

const tellable = FACT_KEYS.filter(
  (key) => !NEVER.includes(key) && (specOf(key).ask !== undefined || specOf(key).kind !== 'text'),
);

/** A way to tell any fact by hand, also one that no page shows. */
export function TellSection({
  shown,
  onTell,
}: {
  shown: Shown;
  onTell: (fact: FactKey, value: FactValue) => void;
}) {
  const [fact, setFact] = useState<FactKey | null>(null);
  return (
    <Card title={i18n.t('panel.tell.title')} hint={i18n.t('panel.tell.hint')}>
      <div className={styles.choices}>
        <select
          className={field.field}
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
