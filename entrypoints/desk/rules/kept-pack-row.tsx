import { Switch } from '@mantine/core';
import { useMemo } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { Pill } from '@/components/pill';
import { inTongue, shortMoment } from '@/components/words';
import { type Pack, readPack } from '@/rules';
import type { KeptPack, LeftOut } from '@/storage';
import { downloadPack, packLine } from './pack-facts';
import styles from './packs.module.css';

type Props = {
  kept: KeptPack;
  leftOut: LeftOut | undefined;
  now: number;
  onReview: (pack: Pack) => void;
  onSwitchOff: () => void;
  onRemove: () => void;
};

/** A pack somebody brought: on or off, its file, the way out. Switching on goes by way of the review. */
export function KeptPackRow({ kept, leftOut, now, onReview, onSwitchOff, onRemove }: Props) {
  const read = useMemo(() => readPack(kept.text), [kept.text]);
  const name = read.ok ? inTongue(read.value.title) : kept.id;
  const wrong = read.ok ? leftOut?.words : read.words;
  return (
    <li className={styles.pack}>
      <span className={styles.name}>{name}</span>
      <Switch
        size="xs"
        checked={kept.on}
        disabled={!kept.on && !read.ok}
        label={kept.on ? i18n.t('desk.packs.isOn') : i18n.t('desk.packs.isOff')}
        aria-label={i18n.t(kept.on ? 'desk.packs.switchOff' : 'desk.packs.switchOn', { pack: name })}
        onChange={() => {
          if (kept.on) onSwitchOff();
          else if (read.ok) onReview(read.value);
        }}
      />
      <span className={styles.faint}>
        {read.ok ? `${packLine(read.value, now)} · ` : ''}
        {kept.author === '' ? '' : `${kept.author} · `}
        {i18n.t('desk.packs.keptAt', { at: shortMoment(kept.at) })}
      </span>
      <span className={styles.acts}>
        <KeyButton
          look="quiet"
          label={i18n.t('desk.packs.exportLabel', { pack: name })}
          onClick={() => downloadPack(kept.id, kept.text)}
        >
          {i18n.t('desk.packs.export')}
        </KeyButton>
        <KeyButton look="quiet" label={i18n.t('desk.packs.removeLabel', { pack: name })} onClick={onRemove}>
          {i18n.t('common.remove')}
        </KeyButton>
      </span>
      {wrong === undefined ? null : (
        <span className={styles.wrong}>
          <Pill tone="danger">{i18n.t('desk.packs.leftOut')}</Pill> {inTongue(wrong)}
        </span>
      )}
    </li>
  );
}
