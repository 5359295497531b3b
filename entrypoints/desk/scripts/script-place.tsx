import { i18n } from '#i18n';
import { tongue } from '@/components/amounts';
import { scriptTree } from '@/rules';
import styles from './scripts.module.css';

type Props = { name: string; fallback: string; value: string; change: (value: string) => void };

/** A place in a script, as a field in its line: empty, it shows the words that are said when nothing is known. */
export function ScriptPlace({ name, fallback, value, change }: Props) {
  const label = tongue() === 'zh' ? name : (scriptTree.variables[name]?.en ?? name);
  return (
    <input
      className={styles.place}
      type="text"
      value={value}
      placeholder={fallback}
      title={label}
      aria-label={i18n.t('desk.scripts.place', { name: label })}
      data-empty={value.trim() === '' || undefined}
      // As wide as what stands in it; a Chinese character is two wide.
      style={{ inlineSize: `${Math.min(30, 2 + widthOf(value || fallback))}ch` }}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);
