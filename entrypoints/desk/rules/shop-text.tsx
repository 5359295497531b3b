import { useState } from 'react';
import styles from './shop.module.css';

/** Names as people write them one after the other: 、 , ， ; or a new line. */
export const splitNames = (text: string): string[] =>
  text
    .split(/[、,，;；\n]/)
    .map((name) => name.trim())
    .filter(Boolean);

type Props = {
  label: string;
  value: string;
  hint?: string;
  type?: 'text' | 'date';
  onChange: (text: string) => void;
};

/** A line of text. What is being typed stays as typed, whatever is made of it. */
export function ShopText({ label, value, hint, type = 'text', onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label className={styles.text}>
      <span>{label}</span>
      <input
        className={styles.field}
        type={type}
        value={typed ?? value}
        placeholder={hint}
        onBlur={() => setTyped(null)}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(event.target.value);
        }}
      />
    </label>
  );
}
