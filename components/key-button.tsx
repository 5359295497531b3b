import { Button, Kbd } from '@mantine/core';
import type { ReactNode, RefObject } from 'react';
import styles from './key-button.module.css';

type Props = {
  children: ReactNode;
  onClick?: () => void;
  /** The key that does the same, shown on the button and told to assistive tools. */
  hotkey?: string;
  /** `main` for the one thing to do next; a page has at most one of them in sight. */
  look?: 'main' | 'plain' | 'quiet';
  pressed?: boolean;
  disabled?: boolean;
  loading?: boolean;
  type?: 'button' | 'submit';
  label?: string;
  /** For whoever has to give it the focus. */
  at?: RefObject<HTMLButtonElement | null>;
};

const VARIANTS = { main: 'filled', plain: 'default', quiet: 'subtle' } as const;

/** A small button that shows its key. */
export function KeyButton({
  children,
  hotkey,
  look = 'plain',
  pressed,
  label,
  at,
  type = 'button',
  ...rest
}: Props) {
  return (
    <Button
      {...rest}
      type={type}
      size="compact-sm"
      variant={VARIANTS[look]}
      className={styles.button ?? ''}
      {...(hotkey === undefined ? {} : { 'aria-keyshortcuts': hotkey })}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(at === undefined ? {} : { ref: at })}
    >
      {children}
      {hotkey === undefined ? null : (
        <Kbd size="xs" className={styles.key ?? ''} aria-hidden>
          {hotkey}
        </Kbd>
      )}
    </Button>
  );
}
