import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import field from '@/components/field.module.css';
import { KeyButton } from '@/components/key-button';
import type { Readable } from '@/storage';
import { EMPTY_DRAFT } from './drafts';
import styles from './panel.module.css';
import type { Record } from './shown';
import { useDraft, useScreen } from './store';

type Props = {
  entry: Extract<Readable, { kind: 'note' | 'call' | 'promise' }>;
  record: Record;
  onLeave: () => void;
};

/**
 * Other words for what was written. They are kept as they are typed, like any draft, and leave the box only once they
 * are on disk; Escape leaves them for later.
 */
export function AmendBox({ entry, record, onLeave }: Props) {
  const key = `amend:${entry.id}`;
  const draft = useDraft(key);
  const change = useScreen((screen) => screen.change);
  const [writing, setWriting] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  const [text, setText] = useState(draft.text === '' ? entry.text : draft.text);
  const body = text.trim();

  const save = async () => {
    if (body === '' || writing) return;
    if (body !== entry.text) {
      setWriting(true);
      const trouble = await record({ kind: 'edit', of: entry.id, text: body });
      setWriting(false);
      // The panel says why, above; the words stay here.
      if (trouble !== null) return;
    }
    change(key, EMPTY_DRAFT);
    onLeave();
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <textarea
        ref={box}
        className={`${field.field} ${styles.box}`}
        rows={2}
        value={text}
        aria-label={i18n.t('panel.log.amendLabel', { text: entry.text })}
        aria-keyshortcuts="Alt+S Escape"
        onChange={(event) => {
          setText(event.target.value);
          change(key, { text: event.target.value });
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && !(event.altKey && event.code === 'KeyS')) return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Escape') onLeave();
          else void save();
        }}
      />
      <KeyButton type="submit" hotkey="Alt+S" loading={writing} disabled={body === ''}>
        {i18n.t('common.save')}
      </KeyButton>{' '}
      <KeyButton
        look="quiet"
        onClick={() => {
          change(key, EMPTY_DRAFT);
          onLeave();
        }}
      >
        {i18n.t('panel.log.amendNot')}
      </KeyButton>
    </form>
  );
}
