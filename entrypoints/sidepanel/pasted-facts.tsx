import { i18n } from '#i18n';
import { factWord, provenanceWord, valueWord } from '@/components/words';
import { FACT_KEYS, type Fact, type FactKey, type Facts, type ReadFacts, shapedValue } from '@/rules';
import styles from './panel.module.css';
import paste from './paste.module.css';

function Beside({ name, fact }: { name: FactKey; fact: Fact }) {
  return (
    <span className={paste.beside}>
      {i18n.t('panel.paste.has', { value: valueWord(name, fact.value), from: provenanceWord(fact.from) })}
    </span>
  );
}

/** What was understood, each with what is known so far where that differs, and what was said in two ways. */
export function PastedFacts({
  facts,
  doubtful,
  known,
}: {
  facts: ReadFacts;
  doubtful: FactKey[];
  known: Facts;
}) {
  return (
    <ul className={styles.rows}>
      {FACT_KEYS.map((key) => {
        const found = facts[key];
        const value = found === undefined ? null : shapedValue(key, found.value);
        if (value === null) return null;
        const before = known[key];
        return (
          <li key={key} className={styles.row}>
            <span>
              {factWord(key)} <strong>{valueWord(key, value)}</strong>
            </span>
            {before === undefined || before.value === value ? null : <Beside name={key} fact={before} />}
          </li>
        );
      })}
      {doubtful.map((key) => (
        <li key={key} className={styles.faint}>
          {i18n.t('panel.paste.doubt', { fact: factWord(key) })}
        </li>
      ))}
    </ul>
  );
}
