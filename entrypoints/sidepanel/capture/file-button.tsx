import { useRef } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { taking } from './around';
import { takeFiles } from './take';

/** Chooses pictures on the disk. */
export function FileButton({ disabled }: { disabled: boolean }) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        type="file"
        hidden
        multiple
        accept="image/png,image/jpeg,image/webp"
        aria-label={i18n.t('panel.capture.file')}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file can be chosen again.
          currentTarget.value = '';
          if (files.length > 0) void taking(({ caseKey, need }) => takeFiles(files, caseKey, need), true);
        }}
      />
      <KeyButton disabled={disabled} onClick={() => field.current?.click()}>
        {i18n.t('panel.capture.file')}
      </KeyButton>
    </>
  );
}
