import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { Pill } from '@/components/pill';
import { useCopy } from '@/components/use-copy';
import type { EvidenceNeed } from '@/rules';
import { useBookWord } from '../shared/use-book';
import { CaptureForNeed } from './capture/capture-for-need';
import styles from './panel.module.css';

const LEVELS = {
  required: 'panel.evidence.required',
  'any-of': 'panel.evidence.anyOf',
  bonus: 'panel.evidence.bonus',
} as const;
const ASKERS = {
  buyer: 'panel.evidence.fromBuyer',
  courier: 'panel.evidence.fromCourier',
  warehouse: 'panel.evidence.fromWarehouse',
  platform: 'panel.evidence.fromPlatform',
} as const;

/** Copies a line that asks for the evidence, to be pasted where one talks to whoever has it. */
function AskFor({ need, tail }: { need: EvidenceNeed & { from: keyof typeof ASKERS }; tail: string }) {
  const { copy, state } = useCopy();
  const bookWord = useBookWord();
  const words = i18n.t('panel.evidence.request', { what: bookWord(need.id), tail });
  return (
    <KeyButton onClick={() => void copy(words)} label={`${i18n.t(ASKERS[need.from])}: ${bookWord(need.id)}`}>
      {state === 'idle'
        ? i18n.t(ASKERS[need.from])
        : state === 'copied'
          ? i18n.t('common.copied')
          : i18n.t('common.copyFailed')}
    </KeyButton>
  );
}

type Props = {
  need: EvidenceNeed;
  met: boolean;
  /** The last characters of the case's number, for words that ask for it. */
  tail: string;
  onTick: () => void;
  /** What was kept for it. */
  children?: ReactNode;
};

/** One need: a tick, how much it is needed, whom to ask, and what was kept for it. */
export function EvidenceNeedRow({ need, met, tail, onTick, children }: Props) {
  const bookWord = useBookWord();
  const { from } = need;
  return (
    <li className={styles.row}>
      <Checkbox size="xs" color="green" checked={met} label={bookWord(need.id)} onChange={onTick} />
      <span className={styles.pills}>
        <Pill tone={met ? 'decided' : 'plain'}>
          {met ? i18n.t('panel.evidence.have') : i18n.t(LEVELS[need.level])}
        </Pill>
        <CaptureForNeed need={need.id} what={bookWord(need.id)} />
        {met || from === 'seller' ? null : <AskFor need={{ ...need, from }} tail={tail} />}
      </span>
      {children}
    </li>
  );
}
