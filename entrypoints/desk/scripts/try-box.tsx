import { NativeSelect } from '@mantine/core';
import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { factWord, platformWord } from '@/components/words';
import { FACTS, type Platform } from '@/rules';
import { DraftBox } from '../../shared/draft/draft-box';
import styles from './scripts.module.css';

const PLATFORMS = FACTS.platform.values;

/** The draft of this page: it belongs to no case, so nothing is let pass here and no promise is kept. */
export const TRIED = 'desk';

/** Try a sentence before it is sent: what is wrong with it, and what it promises. */
export function TryBox() {
  const [platform, setPlatform] = useState<Platform | undefined>(undefined);
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <Card title={i18n.t('desk.scripts.try')} hint={i18n.t('desk.scripts.tryHint')}>
      <NativeSelect
        className={styles.platform ?? ''}
        size="xs"
        aria-label={factWord('platform')}
        value={platform ?? ''}
        onChange={({ currentTarget: { value } }) => setPlatform(PLATFORMS.find((known) => known === value))}
        data={[
          { value: '', label: i18n.t('desk.scripts.anyPlatform') },
          ...PLATFORMS.map((value) => ({ value, label: platformWord(value) })),
        ]}
      />
      <DraftBox of={TRIED} platform={platform} field={field} />
    </Card>
  );
}
