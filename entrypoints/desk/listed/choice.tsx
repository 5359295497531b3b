import { NativeSelect } from '@mantine/core';
import { i18n } from '#i18n';

/** A native select only holds texts; nothing is named with this character. */
const ANY = '\u0000any';

type Props<T extends string> = {
  /** What is chosen by it, as `店铺`. */
  label: string;
  values: readonly T[];
  word: (value: T) => string;
  chosen: T | null;
  onChoose: (value: T | null) => void;
};

/** One of some values, or any of them. A value that is chosen stays in the list when no row has it any more. */
export function Choice<T extends string>({ label, values, word, chosen, onChoose }: Props<T>) {
  const all = chosen === null || values.includes(chosen) ? values : [chosen, ...values];
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={chosen ?? ANY}
      onChange={({ currentTarget: { value } }) => onChoose(all.find((one) => one === value) ?? null)}
      data={[
        { value: ANY, label: i18n.t('desk.register.any', { what: label }) },
        ...all.map((value) => ({ value, label: word(value) })),
      ]}
    />
  );
}
