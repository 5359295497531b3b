import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { factWord, moment, provenanceWord, shortMoment, valueWord } from '@/components/words';
import type { Fact, FactKey, FactValue } from '@/rules';
import type { Known } from '@/storage';
import styles from './facts.module.css';
import { InlineInput } from './inline-input';
import { canTell } from './saying';
import { seenText } from './seen-text';
import type { TabPage } from './target';
import { TeachButton } from './teach-button';
import type { Pointing } from './use-pointing';

type Props = {
  line: Known;
  holds: Fact;
  /** The page beside the panel, where a better label for the fact can be taught. */
  place: TabPage | null;
  pointing: Pointing;
  onTell: (fact: FactKey, value: FactValue) => void;
  onTakeBack: (line: Known) => void;
};

/** The value; a button where the page that shows it is at hand, so that hovering or focusing it points there. */
function Value({ line: { key, urls, told }, holds, pointing }: Props) {
  const words = valueWord(key, holds.value);
  if (told !== undefined || holds.from !== 'page' || !pointing.isHere(urls)) {
    return <span className={styles.value}>{words}</span>;
  }
  return (
    <UnstyledButton
      className={`${styles.value} ${styles.there}`}
      aria-label={`${words} ${i18n.t('panel.facts.look', { fact: factWord(key) })}`}
      onFocus={() => pointing.point(key)}
      onBlur={pointing.rest}
      onClick={() => pointing.point(key, { bring: true })}
    >
      {words}
    </UnstyledButton>
  );
}

/** Under the value: what the page says where it was corrected, or the page's own words; and the way back. */
function Beside({ line, holds, onTakeBack }: Props) {
  const { key, page, told, mine } = line;
  const differs = told !== undefined && page !== undefined && page.value !== told.value;
  const text = told === undefined ? seenText(key, holds) : null;
  if (!differs && text === null && !mine) return null;
  return (
    <span className={styles.beside}>
      {differs ? i18n.t('panel.facts.pageSays', { value: valueWord(key, page.value) }) : null}
      {text === null ? null : i18n.t('panel.facts.seen', { text })}
      {mine ? (
        <UnstyledButton
          className={styles.back ?? ''}
          aria-label={i18n.t('panel.facts.takeBack', { fact: factWord(key) })}
          onClick={() => onTakeBack(line)}
        >
          {i18n.t('common.undo')}
        </UnstyledButton>
      ) : null}
    </span>
  );
}

/** One fact: its word, its value, where from; to be pointed at, corrected, taken back. */
export function FactLine(props: Props) {
  const { line, holds, place, pointing, onTell } = props;
  const { key, told, page } = line;
  const [correcting, setCorrecting] = useState(false);
  const fact = factWord(key);
  const from =
    told !== undefined && page !== undefined ? i18n.t('panel.facts.corrected') : provenanceWord(holds.from);
  const isHere = told === undefined && holds.from === 'page' && pointing.isHere(line.urls);
  return (
    <li
      className={styles.line}
      onMouseEnter={() => isHere && pointing.point(key)}
      onMouseLeave={pointing.rest}
    >
      <span className={styles.word}>{fact}</span>
      <span className={styles.said}>
        <Value {...props} />
        <Beside {...props} />
      </span>
      <span className={styles.from} title={moment(holds.seenAt)}>
        {from} <span className={styles.time}>{shortMoment(holds.seenAt)}</span>
      </span>
      <span className={styles.tools}>
        {canTell(key, holds.value) ? (
          <KeyButton
            look="quiet"
            pressed={correcting}
            label={i18n.t('panel.facts.correct', { fact })}
            onClick={() => setCorrecting(!correcting)}
          >
            ✎
          </KeyButton>
        ) : null}
      </span>
      {pointing.lost === key ? (
        <span role="status" className={styles.lost}>
          {i18n.t('panel.facts.gone')}
        </span>
      ) : null}
      {correcting ? (
        <InlineInput
          fact={key}
          start={holds.value}
          onLeave={() => setCorrecting(false)}
          onTell={(value) => onTell(key, value)}
        />
      ) : null}
      {correcting && place !== null ? (
        <span className={styles.wide}>
          <TeachButton fact={key} {...place} />
        </span>
      ) : null}
    </li>
  );
}
