import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { Pill } from '@/components/pill';
import type { EvidenceNeed } from '@/rules';
import { useBookWord } from '../shared/use-book';
import { CaptureForNeed } from './capture/capture-for-need';
import { AskFor } from './evidence/ask-for';
import evidence from './evidence/evidence.module.css';
import { GuideLines } from './evidence/guide-lines';
import type { AskedEntry } from './evidence/last-asked';
import styles from './panel.module.css';
import type { Record, Shown } from './shown';

const LEVELS = {
  required: 'panel.evidence.required',
  'any-of': 'panel.evidence.anyOf',
  bonus: 'panel.evidence.bonus',
} as const;

type Props = {
  need: EvidenceNeed;
  met: boolean;
  shown: Shown;
  /** When somebody asked for it last. */
  asked: AskedEntry | undefined;
  record: Record;
  onTick: () => void;
  /** What was kept for it. */
  children?: ReactNode;
};

/** One need: a tick, how much it is needed, what makes it count, whom to ask, and what was kept for it. */
export function EvidenceNeedRow({ need, met, shown, asked, record, onTick, children }: Props) {
  const bookWord = useBookWord();
  return (
    <li className={`${styles.row} ${evidence.need}`}>
      <Checkbox size="xs" color="green" checked={met} label={bookWord(need.id)} onChange={onTick} />
      <span className={styles.pills}>
        <Pill tone={met ? 'decided' : 'plain'}>
          {met ? i18n.t('panel.evidence.have') : i18n.t(LEVELS[need.level])}
        </Pill>
        <CaptureForNeed need={need.id} what={bookWord(need.id)} />
        {met ? null : <AskFor need={need} shown={shown} asked={asked} record={record} />}
      </span>
      <GuideLines need={need.id} platform={shown.row.platform} />
      {children}
    </li>
  );
}
