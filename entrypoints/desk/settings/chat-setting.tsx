import { Switch } from '@mantine/core';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { storeTroubleWord } from '@/components/trouble';
import type { StoreTrouble } from '@/storage';
import type { Result } from '@/utils/result';
import { Lines } from './lines';
import styles from './settings.module.css';

type Props = {
  on: boolean;
  keep: (on: boolean) => Promise<Result<unknown, StoreTrouble>>;
};

/** Whether the box of a web chat is looked through while somebody types in it; off until somebody wants it. */
export function ChatSetting({ on, keep }: Props) {
  const [trouble, setTrouble] = useState<StoreTrouble | null>(null);
  const turn = async (to: boolean) => {
    const kept = await keep(to);
    setTrouble(kept.ok ? null : kept.trouble);
  };
  return (
    <Card title={i18n.t('desk.settings.chat')} hint={i18n.t('desk.settings.chatWhy')}>
      <Switch
        size="xs"
        checked={on}
        label={i18n.t('desk.settings.chatSwitch')}
        onChange={(event) => void turn(event.currentTarget.checked)}
      />
      <p role="status" className={styles.said} data-bad={trouble !== null || undefined}>
        {trouble === null ? '' : `${i18n.t('desk.settings.notSaved')} · ${storeTroubleWord(trouble)}`}
      </p>
      {on ? <Lines>{[i18n.t('desk.settings.chatWhen'), i18n.t('desk.settings.chatKeys')]}</Lines> : null}
    </Card>
  );
}
