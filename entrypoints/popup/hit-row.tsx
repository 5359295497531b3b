import { memo, useEffect, useRef } from 'react';
import { CaseHit } from './case-hit';
import { HistoryHit } from './history-hit';
import type { Hit } from './hit';
import styles from './hits.module.css';
import { NoteHit } from './note-hit';
import { RuleHit } from './rule-hit';
import { ScriptHit } from './script-hit';
import { hitId, usePopup } from './store';

type Props = {
  hit: Hit;
  index: number;
  chosen: boolean;
  words: readonly string[];
  now: number;
  act: (index: number) => void;
};

/** One hit in the list. Focus stays in the box; the list follows the chosen hit into sight. */
export const HitRow = memo(function HitRow({ hit, index, chosen, words, now, act }: Props) {
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
      {hit.kind === 'case' ? <CaseHit row={hit.row} item={hit.item} words={words} /> : null}
      {hit.kind === 'note' ? <NoteHit note={hit} words={words} now={now} /> : null}
      {hit.kind === 'rule' ? <RuleHit citation={hit.citation} words={words} now={now} /> : null}
      {hit.kind === 'script' ? <ScriptHit script={hit.script} words={words} /> : null}
      {hit.kind === 'history' ? <HistoryHit entry={hit.entry} words={words} /> : null}
    </div>
  );
});
