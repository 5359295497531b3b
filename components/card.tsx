import { type AriaRole, type CSSProperties, type ReactNode, useId } from 'react';
import styles from './card.module.css';
import { inkOf, lineOf, type Tone, washOf } from './tone';

type Props = {
  title?: ReactNode;
  /** Beside the title, softer. */
  hint?: ReactNode;
  /** At the right end of the title's line. */
  aside?: ReactNode;
  /** `wash` fills the card with the tone; `edge` draws only its left edge. */
  tone?: Tone;
  paint?: 'wash' | 'edge';
  role?: AriaRole;
  id?: string;
  /** Names the section when it has no title. */
  label?: string;
  children?: ReactNode;
};

/** One section of a surface: a quiet box with a small heading that names it to assistive tools too. */
export function Card({
  title,
  hint,
  aside,
  tone = 'plain',
  paint = 'wash',
  role,
  id,
  label,
  children,
}: Props) {
  const headingId = useId();
  const colours = { '--tone': inkOf(tone), '--wash': washOf(tone), '--edge': lineOf(tone) } as CSSProperties;
  return (
    <section
      id={id}
      role={role}
      className={styles.card}
      data-tone={tone}
      data-paint={paint}
      style={colours}
      {...(title === undefined ? { 'aria-label': label } : { 'aria-labelledby': headingId })}
    >
      {title === undefined && aside === undefined ? null : (
        <header className={styles.head}>
          <h2 id={headingId} className={styles.title}>
            {title}
          </h2>
          {hint === undefined ? null : <span className={styles.hint}>{hint}</span>}
          {aside === undefined ? null : <span className={styles.aside}>{aside}</span>}
        </header>
      )}
      {children}
    </section>
  );
}
