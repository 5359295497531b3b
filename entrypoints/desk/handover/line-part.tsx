import type { DraftLine, LineWords } from '@/storage';
import type { DraftStep } from './draft';
import styles from './handover.module.css';
import { partWord } from './words';

type Props = {
  line: DraftLine;
  part: keyof LineWords;
  /** What the line is called. */
  name: string;
  step: (step: DraftStep) => void;
};

/** One part of a line: a field that is as tall as its words, behind its label. */
export function LinePart({ line, part, name, step }: Props) {
  const text = line[part];
  const label = partWord(part);
  return (
    <div className={styles.part} data-part={part}>
      <span className={styles.partName} aria-hidden>
        {label}
      </span>
      <span className={styles.growing} data-text={text}>
        <textarea
          className={styles.text}
          rows={1}
          value={text}
          aria-label={`${label} · ${name}`}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onChange={(event) => step({ do: 'edit', id: line.id, part, text: event.currentTarget.value })}
        />
      </span>
    </div>
  );
}
