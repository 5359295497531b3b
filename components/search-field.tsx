import { TextInput } from '@mantine/core';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  className?: string | undefined;
};

/** The box over a list, which is made shorter while one types. */
export function SearchField({ label, value, onChange, className }: Props) {
  return (
    <TextInput
      className={className ?? ''}
      size="xs"
      type="search"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      placeholder={label}
      aria-label={label}
    />
  );
}
