import { Checkbox } from '@mantine/core';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { Pill } from '@/components/pill';
import { useCopy } from '@/components/use-copy';
import type { EvidenceNeed } from '@/rules';
import { metNeeds } from '@/storage';
import { CaptureBar } from './capture/capture-bar';
import { evidenceCount } from './evidence-state';
import styles from './panel.module.css';
import { ProofLines } from './proof-lines';
import type { Record, Shown } from './shown';
import { useBookWord } from './use-book';

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

/** What must be shown before a refusal, and what is at hand. A tick is an entry of the log, with author and time. */
export function EvidenceSection({ shown, record }: { shown: Shown; record: Record }) {
  const bookWord = useBookWord();
  const needs = shown.judgement.evidence;
  const ticked = metNeeds(shown.entries);
  const { met, needed } = evidenceCount(needs, ticked);
  const tail = (shown.row.afterSaleId ?? shown.row.orderId ?? '').slice(-4);
  return (
    <Card
      id="evidence"
      title={i18n.t('panel.evidence.title')}
      hint={needs.length === 0 ? i18n.t('panel.evidence.none') : i18n.t('panel.evidence.hint')}
      aside={needed === 0 ? undefined : <strong>{`${met} / ${needed}`}</strong>}
    >
      <ProofLines shown={shown} />
      {needs.length === 0 ? null : (
        <ul className={styles.rows}>
          {needs.map((need) => {
            const { from } = need;
            const done = ticked.has(need.id);
            return (
              <li key={need.id} className={styles.row}>
                <Checkbox
                  size="xs"
                  color="green"
                  checked={done}
                  label={bookWord(need.id)}
                  onChange={() => void record({ kind: 'tick', evidence: need.id, done: !done })}
                />
                <span className={styles.pills}>
                  <Pill tone={done ? 'decided' : 'plain'}>
                    {done ? i18n.t('panel.evidence.have') : i18n.t(LEVELS[need.level])}
                  </Pill>
                  {done || from === 'seller' ? null : <AskFor need={{ ...need, from }} tail={tail} />}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      <CaptureBar />
    </Card>
  );
}
