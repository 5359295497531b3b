import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { inTongue } from '@/components/words';
import { lint, scriptTree, TOPICS } from '@/rules';
import { SCRIPT_LAYERS, SCRIPT_LIMITS } from '@/storage';
import { Clauses } from '../../../shared/clauses';
import { MarkedText } from '../../../shared/draft/marked-text';
import { openPlaces } from '../../../shared/draft/places';
import { onAltKeys } from '../../../shared/on-alt-keys';
import { topicWord } from '../../../shared/replies/topic-word';
import { useBook } from '../../../shared/use-book';
import styles from './own.module.css';
import { type OwnDraft, rulesIn } from './own-draft';

type Props = {
  draft: OwnDraft;
  /** Epoch ms. */
  now: number;
  change: (draft: OwnDraft) => void;
  save: () => void;
  leave: () => void;
  fresh: () => void;
};

/** A script of one's own, looked through while it is written: what forbids it is seen before it is kept. */
export function OwnEditor({ draft, now, change, save, leave, fresh }: Props) {
  const book = useBook();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const findings = lint(draft.text, { at: now, book });
  const banned = findings.filter(({ decision }) => decision === 'block');
  const unknown = rulesIn(draft.rules).filter((id) => !book.names.rules.has(id));
  const open = openPlaces(draft.text).length;
  const set = (part: Partial<OwnDraft>) => change({ ...draft, ...part });
  return (
    <form
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        onAltKeys({ s: save })(event);
        if (event.key === 'Escape') leave();
      }}
    >
      <Textarea
        ref={field}
        label={i18n.t('replies.own.text')}
        description={i18n.t('replies.own.places', { sample: SAMPLE, names: placeNames() })}
        rows={3}
        autosize={false}
        maxLength={SCRIPT_LIMITS.text}
        value={draft.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <div role="status">
        {findings.length === 0 ? null : <MarkedText text={draft.text} findings={findings} />}
        {banned.map((finding) => (
          <div key={finding.start} className={styles.ban}>
            <strong>{i18n.t('replies.own.banned', { what: inTongue(finding.gloss) })}</strong>
            <Clauses rules={finding.rules} now={now} />
          </div>
        ))}
        {open === 0 ? null : <p className={styles.note}>{i18n.t('replies.own.open', { n: open })}</p>}
      </div>
      <div className={styles.fields}>
        <TextInput
          label={i18n.t('replies.own.title')}
          maxLength={SCRIPT_LIMITS.title}
          value={draft.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <TextInput
          label={i18n.t('replies.own.code')}
          maxLength={SCRIPT_LIMITS.code}
          value={draft.code}
          onChange={(event) => set({ code: event.currentTarget.value })}
        />
        <NativeSelect
          label={i18n.t('replies.own.layer')}
          value={draft.layer}
          onChange={({ currentTarget: { value } }) =>
            set({ layer: SCRIPT_LAYERS.find((layer) => layer === value) ?? 'mine' })
          }
          data={SCRIPT_LAYERS.map((value) => ({ value, label: i18n.t(`replies.layer.${value}`) }))}
        />
        <NativeSelect
          label={i18n.t('replies.own.topic')}
          value={draft.topic ?? ''}
          onChange={({ currentTarget: { value } }) =>
            set({ topic: TOPICS.find((topic) => topic === value) ?? null })
          }
          data={[
            { value: '', label: i18n.t('replies.own.anyTopic') },
            ...TOPICS.map((value) => ({ value, label: topicWord(value) })),
          ]}
        />
      </div>
      <TextInput
        label={i18n.t('replies.own.rules')}
        description={i18n.t('replies.own.rulesHint')}
        value={draft.rules}
        error={unknown.length === 0 ? null : i18n.t('replies.own.unknownRules', { ids: unknown.join(' ') })}
        onChange={(event) => set({ rules: event.currentTarget.value })}
      />
      <div className={styles.ways}>
        <KeyButton type="submit" look="main" hotkey="Alt+S" disabled={draft.text.trim() === ''}>
          {i18n.t('common.save')}
        </KeyButton>
        <KeyButton look="quiet" hotkey="Esc" onClick={leave}>
          {i18n.t('replies.own.leave')}
        </KeyButton>
        <KeyButton look="quiet" onClick={fresh}>
          {i18n.t('replies.own.fresh')}
        </KeyButton>
      </div>
    </form>
  );
}

/** How a place is written, as the scripts themselves are. */
const SAMPLE = '{快递|快递公司}';

/** The names that a case can fill. */
const placeNames = (): string =>
  Object.entries(scriptTree.variables)
    .filter(([, { fact }]) => fact !== undefined)
    .map(([name]) => name)
    .join('、');
