import { NativeSelect } from '@mantine/core';
import { memo } from 'react';
import { i18n } from '#i18n';
import { Countdown } from '@/components/countdown';
import { Pill } from '@/components/pill';
import { type DraftLine, SEVERITIES, type Severity } from '@/storage';
import type { DraftStep } from './draft';
import styles from './handover.module.css';
import { LinePart } from './line-part';
import { sectionWord, severityWord } from './words';

type Props = { line: DraftLine; n: number; step: (step: DraftStep) => void };

/** One line in its parts, and ways to grade it, move it, take it out and put it back. Alt+↑ and Alt+↓ move it. */
export const DraftLineRow = memo(function DraftLineRow({ line, n, step }: Props) {
  const { id, section, severity, removed } = line;
  const name = i18n.t('handover.line', { section: severityWord(severity), n });
  const move = (by: 1 | -1) => step({ do: 'move', id, by });
  if (removed) {
    return (
      <li className={styles.line}>
        <del className={styles.removed}>{[line.summary, line.next].filter(Boolean).join(' · ')}</del>
        <Pill>{i18n.t('handover.removedMark')}</Pill>
        <button type="button" className={styles.small} onClick={() => step({ do: 'restore', id })}>
          {i18n.t('handover.restore')}
        </button>
      </li>
    );
  }
  return (
    <li
      className={styles.line}
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        move(event.key === 'ArrowUp' ? -1 : 1);
      }}
    >
      <div className={styles.parts}>
        <div className={styles.lineHead}>
          <Pill tone={section === 'dueSoon' ? 'ours' : 'plain'}>{sectionWord(section)}</Pill>
          {line.dueAt === null ? null : (
            <span className={styles.due}>
              <Countdown endsAt={line.dueAt} form="short" />
            </span>
          )}
          <span className={styles.acts}>
            <NativeSelect
              className={styles.grade ?? ''}
              size="xs"
              variant="unstyled"
              aria-label={`${i18n.t('handover.columns.severity')} · ${name}`}
              data={SEVERITIES.map((value) => ({ value, label: severityWord(value) }))}
              value={severity}
              onChange={(event) => step({ do: 'grade', id, severity: event.currentTarget.value as Severity })}
            />
            <Act label={i18n.t('handover.moveUp')} of={name} sign="↑" act={() => move(-1)} />
            <Act label={i18n.t('handover.moveDown')} of={name} sign="↓" act={() => move(1)} />
            <Act label={i18n.t('common.remove')} of={name} sign="×" act={() => step({ do: 'remove', id })} />
          </span>
        </div>
        <LinePart line={line} part="summary" name={name} step={step} />
        <div className={styles.pair}>
          <LinePart line={line} part="next" name={name} step={step} />
          <LinePart line={line} part="who" name={name} step={step} />
        </div>
        <LinePart line={line} part="ifThen" name={name} step={step} />
      </div>
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
