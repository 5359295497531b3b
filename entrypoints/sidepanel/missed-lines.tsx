import { useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { askWord, factWord } from '@/components/words';
import type { FactKey, FactValue } from '@/rules';
import type { CaseRow, Known } from '@/storage';
import styles from './facts.module.css';
import { InlineInput } from './inline-input';
import { canTell } from './saying';
import type { TabPage } from './target';
import { TeachButton } from './teach-button';

/** Facts the last reading of each page looked for in vain, that nobody has said since and that are in no doubt. */
export function missedOf(row: CaseRow, known: readonly Known[]): FactKey[] {
  const keys = new Set(known.map(({ key }) => key));
  const missed = Object.values(row.pages).flatMap((page) => page.missed);
  return [...new Set(missed)].filter((key) => !keys.has(key));
}

type Props = {
  missed: FactKey[];
  row: CaseRow;
  page: TabPage | null;
  onTell: (fact: FactKey, value: FactValue) => void;
};

function Missed({ fact, row, page, onTell }: { fact: FactKey } & Props) {
  const [filling, setFilling] = useState(false);
  return (
    <li className={`${styles.line} ${styles.open}`}>
      <span className={styles.word}>{factWord(fact)}</span>
      <span className={styles.said}>{filling ? askWord(fact) : null}</span>
      <span className={styles.tools}>
        {canTell(fact) ? (
          <KeyButton
            look="quiet"
            pressed={filling}
            label={i18n.t('panel.facts.fillLabel', { fact: factWord(fact) })}
            onClick={() => setFilling(!filling)}
          >
            {i18n.t('panel.facts.fill')}
          </KeyButton>
        ) : null}
        {page === null ? null : <TeachButton fact={fact} row={row} {...page} />}
      </span>
      {filling ? (
        <InlineInput fact={fact} onLeave={() => setFilling(false)} onTell={(value) => onTell(fact, value)} />
      ) : null}
    </li>
  );
}

const FIRST = 4;

/** What the page did not yield, by name: each to be filled in by hand, or taught. */
export function MissedLines(props: Props) {
  const { missed } = props;
  const [all, setAll] = useState(false);
  if (missed.length === 0) return null;
  return (
    <div className={styles.missed}>
      <h3 className={styles.heading}>{i18n.t('panel.facts.unread', { count: missed.length })}</h3>
      <ul className={styles.lines}>
        {(all ? missed : missed.slice(0, FIRST)).map((fact) => (
          <Missed key={fact} fact={fact} {...props} />
        ))}
      </ul>
      {missed.length <= FIRST ? null : (
        <KeyButton look="quiet" onClick={() => setAll(!all)}>
          {all ? i18n.t('common.close') : i18n.t('panel.more', { count: missed.length - FIRST })}
        </KeyButton>
      )}
    </div>
  );
}
