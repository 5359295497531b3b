import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { useCopy } from '@/components/use-copy';
import { factWord, shortMoment } from '@/components/words';
import { type EvidenceNeed, requestFor } from '@/rules';
import { useBookWord } from '../../shared/use-book';
import type { Record, Shown } from '../shown';
import styles from './evidence.module.css';
import type { AskedEntry } from './last-asked';
import { PLACE_FACTS, requestValues } from './request-values';

type Props = { need: EvidenceNeed; shown: Shown; asked: AskedEntry | undefined; record: Record };

/**
 * Copies the words that ask for it, to be pasted where one talks to whoever has it. Only whoever pastes them knows
 * that they were sent, so noting that it was asked for is a second press, offered once they are copied.
 */
export function AskFor({ need, shown, asked, record }: Props) {
  const { copy, state } = useCopy();
  const [copied, setCopied] = useState(false);
  const bookWord = useBookWord();
  const ask = useRef<HTMLButtonElement>(null);
  const what = bookWord(need.id);
  const request = requestFor(need, requestValues(shown.facts, what), shown.row.platform);
  if (request === null) return null;
  const whom = i18n.t(`panel.evidence.whom.${request.whom}`);
  const places = request.missing.flatMap((place) => PLACE_FACTS[place] ?? []).map(factWord);
  const take = async () => {
    await copy(request.text);
    setCopied(true);
  };
  const note = async () => {
    const trouble = await record({ kind: 'asked', evidence: need.id, whom: request.whom });
    if (trouble !== null) return;
    // The button that was pressed goes, and would take the focus with it.
    ask.current?.focus();
    setCopied(false);
  };
  return (
    <>
      <KeyButton
        at={ask}
        onClick={() => void take()}
        label={i18n.t('panel.evidence.askLabel', { whom, what })}
      >
        {state === 'idle'
          ? i18n.t('panel.evidence.ask', { whom })
          : i18n.t(state === 'copied' ? 'common.copied' : 'common.copyFailed')}
      </KeyButton>
      {copied ? (
        <KeyButton
          look="quiet"
          onClick={() => void note()}
          label={i18n.t('panel.evidence.tookNoteLabel', { whom, what })}
        >
          {i18n.t('panel.evidence.tookNote')}
        </KeyButton>
      ) : null}
      <span role="status" className={styles.told}>
        {copied && places.length > 0
          ? i18n.t('panel.evidence.copiedMissing', { places: places.join(i18n.t('panel.comma')) })
          : asked === undefined
            ? ''
            : i18n.t('panel.evidence.askedAt', {
                who: asked.author,
                whom: i18n.t(`panel.evidence.whom.${asked.whom}`),
                at: shortMoment(asked.at, shown.at),
              })}
      </span>
      {state === 'failed' ? <code className={styles.words}>{request.text}</code> : null}
    </>
  );
}
