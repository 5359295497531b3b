import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { useCopy } from '@/components/use-copy';
import { CHANNELS, type Channel, cutMessages, ROOMS, type Room } from '@/storage';
import styles from './handover.module.css';
import { channelHint, channelWord } from './words';

type Props = {
  /** The plain text's blocks: title, one per case, foot. */
  text: readonly string[];
  /** The same in Markdown. */
  markdown: readonly string[];
};

/** The text as it goes into the group chat of one's choice, in the parts that fit, each with its own copy button. */
export function Preview({ text, markdown }: Props) {
  const [channel, setChannel] = useState<Channel>('wecom');
  const room = ROOMS[channel];
  const blocks = channel === 'wecomMarkdown' ? markdown : text;
  const parts = useMemo(() => cutMessages(blocks, room), [blocks, room]);
  return (
    <div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row everywhere */}
      <div className={styles.filter} role="group" aria-label={i18n.t('handover.channel')}>
        {CHANNELS.map((name) => (
          <KeyButton key={name} look="quiet" pressed={channel === name} onClick={() => setChannel(name)}>
            {channelWord(name)}
          </KeyButton>
        ))}
      </div>
      <p className={styles.hint}>{channelHint(channel, room.limit, parts.length)}</p>
      {parts.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
        <Part key={i} text={part} i={i + 1} all={parts.length} room={room} />
      ))}
    </div>
  );
}

type PartProps = { text: string; i: number; all: number; room: Room };

function Part({ text, i, all, room }: PartProps) {
  const { copy, state } = useCopy();
  const words = {
    idle: all === 1 ? i18n.t('handover.copyAll') : i18n.t('handover.copyPart', { i, all }),
    copied: i18n.t('common.copied'),
    failed: i18n.t('common.copyFailed'),
  };
  const n = room.sizeOf(text);
  return (
    <>
      <pre className={styles.message}>{text}</pre>
      <div className={styles.messageFoot}>
        <span>
          {room.unit === 'bytes' ? i18n.t('handover.bytes', { n }) : i18n.t('handover.characters', { n })}
        </span>
        <span aria-live="polite">
          <KeyButton onClick={() => void copy(text)}>{words[state]}</KeyButton>
        </span>
      </div>
    </>
  );
}
