import { i18n } from '#i18n';
import field from '@/components/field.module.css';
import { KeyButton } from '@/components/key-button';
import { isSupported, type Named, type Sentence } from '@/rules';
import panel from '../panel.module.css';
import styles from './statement.module.css';

type Props = {
  sentence: Sentence;
  /** Its place, from 1. */
  nth: number;
  kept: readonly Named[];
  onChange: (part: Partial<Sentence>) => void;
  onRemove: () => void;
};

/** One sentence, what it is held up by, and a yellow edge, said in words too, where nothing holds it. */
export function SentenceRow({ sentence, nth, kept, onChange, onRemove }: Props) {
  const { text, evidence, from } = sentence;
  const known = evidence.filter((id) => kept.some((one) => one.id === id));
  const bare = !isSupported({ from, evidence: known }) && text.trim() !== '';
  const toggle = (id: string) =>
    onChange({ evidence: known.includes(id) ? known.filter((one) => one !== id) : [...known, id] });
  return (
    <li className={styles.sentence} data-bare={bare || undefined}>
      <textarea
        className={`${field.field} ${panel.box}`}
        rows={1}
        value={text}
        aria-label={i18n.t('panel.statement.sentence', { n: nth })}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      <div className={styles.tools}>
        {kept.map(({ id, name }, at) => {
          const mark = i18n.t('panel.statement.mark', { n: at + 1 });
          return (
            <KeyButton
              key={id}
              look="quiet"
              pressed={known.includes(id)}
              label={i18n.t('panel.statement.cite', { mark, nth, name })}
              onClick={() => toggle(id)}
            >
              {mark}
            </KeyButton>
          );
        })}
        <span className={styles.why}>
          {from?.kind === 'rule'
            ? i18n.t('panel.statement.clause', { rule: from.of })
            : bare
              ? i18n.t('panel.statement.unsupported')
              : ''}
        </span>
        <KeyButton look="quiet" label={i18n.t('panel.statement.remove', { n: nth })} onClick={onRemove}>
          {i18n.t('panel.statement.takeOut')}
        </KeyButton>
      </div>
    </li>
  );
}
