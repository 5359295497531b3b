import { Checkbox } from '@mantine/core';

/** One thing that is promised or not. */
export function ShopTick({
  label,
  on,
  onChange,
}: {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
}) {
  return (
    <Checkbox
      size="xs"
      label={label}
      checked={on}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
