import { FileButton } from '@mantine/core';
import { KeyButton } from '@/components/key-button';

/** A button that asks for a backup file. */
export function PickFile({ words, onPick }: { words: string; onPick: (file: File) => void }) {
  return (
    <FileButton accept=".zip,application/zip" onChange={(file) => file && onPick(file)}>
      {({ onClick }) => <KeyButton onClick={onClick}>{words}</KeyButton>}
    </FileButton>
  );
}
