import { memo, useEffect, useRef } from 'react';
import type { CaseRow } from '@/storage';
import { CalcHit } from './calc/calc-hit';
import { CaseHit, CaseHitText } from './case-hit';
import { HistoryHit } from './history-hit';
import type { Hit } from './hit';
import styles from './hits.module.css';
import { NoteHit } from './note-hit';
import { PhraseHit } from './phrase-hit';
import { RuleHit } from './rule-hit';
import { ScriptHit } from './script-hit';
import { hitId, usePopup } from './store';

type Props = {
  hit: Hit;
  /** The row of a case, once it is read. */
  row: CaseRow | undefined;
  index: number;
  chosen: boolean;
  words: readonly string[];
  now: number;
  act: (index: number) => void;
};

/** One hit in the list. Focus stays in the box; the list follows the chosen hit into sight. */
export const HitRow = memo(function HitRow({ hit, row, index, chosen, words, now, act }: Props) {
  const item = useRef<HTMLDivElement>(null);
  const choose = usePopup((s) => s.choose);
  useEffect(() => {
    if (chosen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard at the box, which keeps the focus
    // biome-ignore lint/a11y/useFocusableInteractive: the box points here with aria-activedescendant
    <div
      ref={item}
      id={hitId(index)}
      role="option"
      aria-selected={chosen}
      className={styles.hit}
      onClick={() => act(index)}
      onMouseMove={() => choose(index)}
    >
      <HitWords hit={hit} row={row} words={words} now={now} />
    </div>
  );
});

function HitWords({ hit, row, words, now }: Pick<Props, 'hit' | 'row' | 'words' | 'now'>) {
  switch (hit.kind) {
    case 'calc':
      return <CalcHit line={hit.line} now={now} />;
    case 'case':
      return row === undefined ? (
        <CaseHitText text={hit.text} words={words} />
      ) : (
        <CaseHit row={row} words={words} />
      );
    case 'note':
      return <NoteHit note={hit} words={words} now={now} />;
    case 'rule':
      return <RuleHit citation={hit.citation} words={words} now={now} />;
    case 'phrase':
      return <PhraseHit phrase={hit.phrase} words={words} />;
    case 'script':
      return <ScriptHit script={hit.script} words={words} />;
    case 'history':
      return <HistoryHit entry={hit.entry} words={words} />;
  }
}
