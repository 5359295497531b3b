import { memo } from 'react';
import { i18n } from '#i18n';
import { Countdown } from '@/components/countdown';
import { Pill } from '@/components/pill';
import type { DraftLine } from '@/storage';
import type { DraftStep } from './draft';
import styles from './handover.module.css';
import { sectionWord } from './words';

type Props = { line: DraftLine; n: number; step: (step: DraftStep) => void };

/** One line: its words, and ways to move it, take it out and put it back. Alt+↑ and Alt+↓ move it. */
export const DraftLineRow = memo(function DraftLineRow({ line, n, step }: Props) {
  const { id, section, text, removed } = line;
  const name = i18n.t('handover.line', { section: sectionWord(section), n });
  const move = (by: 1 | -1) => step({ do: 'move', id, by });
  if (removed) {
    return (
      <li className={styles.line}>
        <del className={styles.removed}>{text}</del>
        <Pill>{i18n.t('handover.removedMark')}</Pill>
        <button type="button" className={styles.small} onClick={() => step({ do: 'restore', id })}>
          {i18n.t('handover.restore')}
        </button>
      </li>
    );
  }
  return (
    <li className={styles.line}>
      <span className={styles.growing} data-text={text}>
        <textarea
          className={styles.text}
          rows={1}
          value={text}
          aria-label={name}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onChange={(event) => step({ do: 'edit', id, text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
            event.preventDefault();
            move(event.key === 'ArrowUp' ? -1 : 1);
          }}
        />
      </span>
      {line.dueAt === null ? null : (
        <span className={styles.due}>
          <Countdown endsAt={line.dueAt} form="short" />
        </span>
      )}
      <span className={styles.acts}>
        <Act label={i18n.t('handover.moveUp')} of={name} sign="↑" act={() => move(-1)} />
        <Act label={i18n.t('handover.moveDown')} of={name} sign="↓" act={() => move(1)} />
        <Act label={i18n.t('common.remove')} of={name} sign="×" act={() => step({ do: 'remove', id })} />
      </span>
    </li>
  );
});

function Act({ label, of, sign, act }: { label: string; of: string; sign: string; act: () => void }) {
  return (
    <button
      type="button"
      className={styles.small}
      title={label}
      aria-label={`${label} · ${of}`}
      onClick={act}
    >
      {sign}
    </button>
  );
}
