import { type RefObject, useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import field from '@/components/field.module.css';
import { KeyButton } from '@/components/key-button';
import { Picks } from '@/components/picks';
import { storeTroubleWord } from '@/components/trouble';
import type { EntryBody, StoreTrouble } from '@/storage';
import { DueField } from '../shared/due-field';
import { DRAFT_KINDS, type Draft, EMPTY_DRAFT } from './drafts';
import styles from './panel.module.css';
import type { Record } from './shown';
import { useDraft, useScreen } from './store';

/** The entry a draft becomes; `null` while there is nothing to say. */
export function bodyOf(draft: Draft): EntryBody | null {
  const text = draft.text.trim();
  if (text === '') return null;
  switch (draft.kind) {
    case 'note':
      return { kind: 'note', text };
    case 'call':
      return { kind: 'call', text, reached: draft.reached };
    case 'promise':
      return { kind: 'promise', text, dueAt: draft.dueAt };
  }
}

type Props = { caseKey: string; record: Record; box: RefObject<HTMLTextAreaElement | null> };

/** Writes a note, a call or a promise. The text leaves the box only once it is on disk. */
export function Composer({ caseKey, record, box }: Props) {
  const draft = useDraft(caseKey);
  const change = useScreen((screen) => screen.change);
  const [writing, setWriting] = useState(false);
  const [told, setTold] = useState<'saved' | StoreTrouble | null>(null);
  const body = bodyOf(draft);

  const save = async () => {
    if (body === null || writing) return;
    setWriting(true);
    const trouble = await record(body);
    setWriting(false);
    setTold(trouble ?? 'saved');
    // What was typed while the write ran is new text, and stays.
    const now = useScreen.getState().drafts[caseKey];
    if (trouble === null && (now === undefined || now.text === draft.text))
      change(caseKey, { ...EMPTY_DRAFT, kind: draft.kind });
    box.current?.focus();
  };

  return (
    <Card label={i18n.t('panel.write.label')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Picks label={i18n.t('panel.write.kind')}>
          {DRAFT_KINDS.map((kind) => (
            <KeyButton key={kind} pressed={draft.kind === kind} onClick={() => change(caseKey, { kind })}>
              {i18n.t(`panel.write.${kind}`)}
            </KeyButton>
          ))}
          {draft.kind === 'call' ? (
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={draft.reached}
                onChange={(event) => change(caseKey, { reached: event.target.checked })}
              />
              {i18n.t('panel.write.reached')}
            </label>
          ) : null}
        </Picks>
        <textarea
          ref={box}
          className={`${field.field} ${styles.box}`}
          rows={2}
          value={draft.text}
          aria-label={i18n.t(`panel.write.${draft.kind}`)}
          aria-keyshortcuts="Alt+S"
          placeholder={i18n.t(`panel.write.hint.${draft.kind}`)}
          onChange={(event) => {
            setTold(null);
            change(caseKey, { text: event.target.value });
          }}
          onKeyDown={(event) => {
            // A call that was not made, a promise not given: the card and the date go again.
            if (event.key === 'Escape' && draft.text === '') change(caseKey, { kind: 'note' });
            // Enter and Ctrl+Enter send messages in every chat tool around; a slip there must not save here, or send there.
            if (!event.altKey || event.code !== 'KeyS') return;
            event.preventDefault();
            void save();
          }}
        />
        {draft.kind === 'promise' ? (
          <DueField dueAt={draft.dueAt} onChange={(dueAt) => change(caseKey, { dueAt })} />
        ) : null}
        <div className={styles.under}>
          <span role="status" className={told === null || told === 'saved' ? styles.faint : styles.alert}>
            {told === null ? '' : told === 'saved' ? i18n.t('common.saved') : storeTroubleWord(told)}
          </span>
          <KeyButton
            type="submit"
            look={body === null ? 'plain' : 'main'}
            hotkey="Alt+S"
            disabled={body === null}
            loading={writing}
          >
            {i18n.t('common.save')}
          </KeyButton>
        </div>
      </form>
    </Card>
  );
}
