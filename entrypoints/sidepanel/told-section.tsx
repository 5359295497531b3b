import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { factWord, timeOfDay, valueWord } from '@/components/words';
import type { Fact, FactKey } from '@/rules';
import type { CaseRow } from '@/storage';
import styles from './panel.module.css';

/** What the page said about a fact the person answered, newest first. */
function readOf(row: CaseRow, key: FactKey): Fact | undefined {
  return Object.values(row.pages)
    .toSorted((a, b) => b.at - a.at)
    .map((page) => page.facts[key])
    .find((fact) => fact !== undefined);
}

/** What the person said of this case. It stands over what was read; what was read stays visible; each can be taken back. */
export function ToldSection({ row, onClear }: { row: CaseRow; onClear: (fact: FactKey) => void }) {
  const told = Object.entries(row.told) as [FactKey, Fact][];
  if (told.length === 0) return null;
  return (
    <Card title={i18n.t('panel.told.title')}>
      <ul className={styles.rows}>
        {told.map(([key, fact]) => {
          const read = readOf(row, key);
          const differs = read !== undefined && read.value !== fact.value;
          return (
            <li key={key} className={styles.row}>
              <span>
                {factWord(key)} <strong>{valueWord(key, fact.value)}</strong>{' '}
                <span className={styles.faint}>
                  {timeOfDay(fact.seenAt).slice(0, 5)}
                  {differs
                    ? ` · ${i18n.t('panel.told.pageSays', { value: valueWord(key, read.value) })}`
                    : ''}
                </span>
              </span>
              <KeyButton
                look="quiet"
                onClick={() => onClear(key)}
                label={i18n.t('panel.told.clear', { fact: factWord(key) })}
              >
                {i18n.t('common.undo')}
              </KeyButton>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
