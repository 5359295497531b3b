import { useState } from 'react';
import styles from './shop.module.css';

type Props = {
  label: string;
  /** After the field: 天, 元, %. */
  unit: string;
  value: number | undefined;
  /** What one of the unit is in the value: 100 fen are a yuan, 0.01 is a per cent. */
  one?: number;
  /** Whether it may be left empty; then `undefined` is told. */
  empty?: boolean;
  onChange: (value: number | undefined) => void;
};

const shownAs = (value: number | undefined, one: number): string =>
  value === undefined ? '' : String(Number((value / one).toFixed(2)));

/** A positive number in a unit people use. What is half typed changes nothing until it is a number. */
export function ShopNumber({ label, unit, value, one = 1, empty = false, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label className={styles.number}>
      <span>{label}</span>
      <input
        className={styles.field}
        inputMode="decimal"
        size={5}
        aria-label={`${label} ${unit}`.trim()}
        value={typed ?? shownAs(value, one)}
        onBlur={() => setTyped(null)}
        onChange={(event) => {
          const text = event.target.value;
          setTyped(text);
          if (text.trim() === '' && empty) onChange(undefined);
          const number = Number(text) * one;
          if (text.trim() !== '' && Number.isFinite(number) && number > 0)
            onChange(one < 1 ? Number(number.toFixed(4)) : Math.round(number));
        }}
      />
      <span>{unit}</span>
    </label>
  );
}
