import { i18n } from '#i18n';
import { askWord, tongue, valueWord } from '@/components/words';
import type { FactKey } from '@/rules';
import { usePopup } from '../store';
import styles from './ask-bar.module.css';
import type { Asked } from './asked';
import { choicesOf } from './vocabulary';
import type { Worked } from './work-out';

/** How to ask for it, while what is needed most was not typed yet. */
function usageOf(asking: Asked): string {
  if (asking.calc === 'sevenDays') return asking.signed === null ? i18n.t('popup.calc.useSeven') : '';
  if (asking.calc === 'freight')
    return Object.keys(asking.told).length === 0 ? i18n.t('popup.calc.useFreight') : '';
  return asking.told.paidAmount === undefined ? i18n.t('popup.calc.useLate') : '';
}

/** What would decide it, each answer a button that puts its word into the box; typing the word does the same. */
export function AskBar({ asking, worked }: { asking: Asked; worked: Worked }) {
  const usage = usageOf(asking);
  if (usage === '' && worked.ask.length === 0) return null;
  return (
    <section className={styles.bar} aria-label={i18n.t('popup.calc.ask')}>
      {usage === '' ? null : <p className={styles.usage}>{usage}</p>}
      {worked.ask.map((fact) => (
        <Question key={fact} fact={fact} />
      ))}
    </section>
  );
}

function Question({ fact }: { fact: FactKey }) {
  const query = usePopup((s) => s.query);
  const type = usePopup((s) => s.type);
  return (
    <div className={styles.question}>
      <span className={styles.ask}>{askWord(fact)}</span>
      {choicesOf(fact).map(({ value, zh, en }) => {
        const [word] = tongue() === 'en' ? en : zh;
        return (
          <button
            key={word}
            type="button"
            className={styles.choice}
            onClick={() => {
              type(`${query.trim()} ${word}`);
              document.querySelector<HTMLInputElement>('[role=combobox]')?.focus();
            }}
          >
            {fact === 'shipPromiseHours' || typeof value === 'boolean' ? word : valueWord(fact, value)}
          </button>
        );
      })}
    </div>
  );
}
