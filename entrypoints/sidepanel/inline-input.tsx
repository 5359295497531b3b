import { useEffect, useRef } from 'react';
import type { FactKey, FactValue } from '@/rules';
import { FactInput } from './fact-input';
import styles from './facts.module.css';

type Props = {
  fact: FactKey;
  /** The value as it stands. */
  start?: FactValue;
  onTell: (value: FactValue) => void;
  onLeave: () => void;
};

/** Asks a fact in its own line, takes the focus with it, and goes again with Escape or once it was said. */
export function InlineInput({ fact, start, onTell, onLeave }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('input, button')?.focus(), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves whichever control inside has the focus
    <div
      ref={box}
      className={styles.input}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onLeave();
      }}
    >
      <FactInput
        fact={fact}
        {...(start === undefined ? {} : { start, told: start })}
        onTell={(value) => {
          onTell(value);
          onLeave();
        }}
      />
    </div>
  );
}
