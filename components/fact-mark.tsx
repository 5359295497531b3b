import { Tooltip } from '@mantine/core';
import { i18n } from '#i18n';
import type { Fact, FactKey, FactValue } from '@/rules';
import styles from './fact-mark.module.css';
import { factWord, provenanceWord, timeOfDay, valueWord } from './words';

type Props = {
  name: FactKey;
  fact: Fact | undefined;
  /** What the book takes for true while nobody has said anything. */
  presumed?: FactValue | undefined;
  /** The answer leans on its being as usual, though the catalogue names no value for that. */
  assumed?: boolean;
};

/** Where a fact comes from, in one line: who said it, the words as seen, when. */
export function originOf(fact: Fact, at = timeOfDay(fact.seenAt)): string {
  const seen = fact.text === undefined ? '' : i18n.t('common.seenAs', { text: fact.text });
  return i18n.t('common.origin', { from: provenanceWord(fact.from), at, seen });
}

/** A fact inside a sentence, dotted underneath: hover, focus or tap says where it comes from. */
export function FactMark({ name, fact, presumed, assumed = false }: Props) {
  if (fact === undefined) {
    if (presumed === undefined)
      return (
        <span className={styles.absent}>
          {i18n.t(assumed ? 'common.asUsual' : 'common.notKnown', { fact: factWord(name) })}
        </span>
      );
    const value = valueWord(name, presumed);
    return (
      <span className={styles.presumed}>{i18n.t('common.presumed', { fact: factWord(name), value })}</span>
    );
  }
  const text = `${factWord(name)} ${valueWord(name, fact.value)}`;
  return (
    <Tooltip label={originOf(fact)} multiline maw={260} events={{ hover: true, focus: true, touch: true }}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the origin must be reachable by keyboard, as by the mouse */}
      <span className={styles.fact} tabIndex={0}>
        {text}
      </span>
    </Tooltip>
  );
}
