import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { storeTroubleWord } from '@/components/trouble';
import type { StoreTrouble } from '@/storage';
import type { Result } from '@/utils/result';
import styles from './settings.module.css';

type Props = {
  title: string;
  why: string;
  kept: string;
  /** Words for what is wrong with the text, or null. */
  refuse?: (text: string) => string | null;
  keep: (text: string) => Promise<Result<unknown, StoreTrouble>>;
};

/** One setting as text. What was typed stays until the store has acknowledged it. */
export function SettingField({ title, why, kept, refuse = () => null, keep }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [said, setSaid] = useState<{ bad: boolean; words: string } | null>(null);
  const text = typed ?? kept;
  const wrong = typed === null ? null : refuse(text);
  const save = async () => {
    const result = await keep(text);
    if (result.ok) setTyped(null);
    setSaid(
      result.ok
        ? { bad: false, words: i18n.t('common.saved') }
        : { bad: true, words: `${i18n.t('desk.settings.notSaved')} · ${storeTroubleWord(result.trouble)}` },
    );
  };
  return (
    <Card title={title} hint={why}>
      <form
        className={styles.field}
        onSubmit={(event) => {
          event.preventDefault();
          if (wrong === null) void save();
        }}
      >
        <TextInput
          className={styles.input ?? ''}
          size="xs"
          value={text}
          aria-label={title}
          error={wrong}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setSaid(null);
          }}
        />
        <KeyButton type="submit" disabled={typed === null || wrong !== null}>
          {i18n.t('common.save')}
        </KeyButton>
        <span role="status" className={styles.said} data-bad={said?.bad || undefined}>
          {said?.words}
        </span>
      </form>
    </Card>
  );
}
