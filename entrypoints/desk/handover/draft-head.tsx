import { TextInput } from '@mantine/core';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { storeTroubleWord } from '@/components/trouble';
import { moment, timeOfDay } from '@/components/words';
import type { HandoverDraft, StoreTrouble } from '@/storage';
import type { DraftStep } from './draft';
import styles from './handover.module.css';
import type { Kept } from './latest-writer';

type Props = {
  draft: HandoverDraft;
  kept: Kept<StoreTrouble> | null;
  step: (step: DraftStep) => void;
  redraft: () => void;
};

/** Who hands over to whom, since when, and whether what is on the screen is on the disk. */
export function DraftHead({ draft, kept, step, redraft }: Props) {
  return (
    <div className={styles.head}>
      <Name who="from" label={i18n.t('handover.from')} name={draft.from} step={step} />
      <Name who="to" label={i18n.t('handover.to')} name={draft.to} step={step} />
      <span className={styles.since}>{i18n.t('handover.since', { at: moment(draft.shiftStart) })}</span>
      <span className={styles.again} title={i18n.t('handover.redraftHint')}>
        <KeyButton onClick={redraft}>{i18n.t('handover.redraft')}</KeyButton>
      </span>
      <span
        className={styles.kept}
        role={kept?.state === 'failed' ? 'alert' : undefined}
        data-bad={kept?.state === 'failed' || undefined}
      >
        {kept === null ? null : keptWord(kept)}
      </span>
    </div>
  );
}

type NameProps = { who: 'from' | 'to'; label: string; name: string; step: (step: DraftStep) => void };

function Name({ who, label, name, step }: NameProps) {
  return (
    <TextInput
      className={styles.name ?? ''}
      size="xs"
      label={label}
      value={name}
      maxLength={40}
      onChange={(event) => step({ do: 'name', who, name: event.currentTarget.value })}
    />
  );
}

function keptWord(kept: Kept<StoreTrouble>): string {
  if (kept.state === 'keeping') return i18n.t('handover.keeping');
  if (kept.state === 'kept') return i18n.t('handover.kept', { at: timeOfDay(kept.at) });
  return i18n.t('handover.notKept', { why: storeTroubleWord(kept.trouble) });
}
