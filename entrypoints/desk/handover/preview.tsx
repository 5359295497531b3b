import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import { useCopy } from '@/components/use-copy';
import styles from './handover.module.css';

/** What WeCom takes in one text message, in bytes of UTF-8. */
export const WECOM_BYTES = 2048;

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** The text as it goes into the group chat, in the parts that fit, each with its own copy button. */
export function Preview({ parts }: { parts: readonly string[] }) {
  return (
    <div>
      {parts.length > 1 ? <p className={styles.hint}>{i18n.t('handover.splitWhy')}</p> : null}
      {parts.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
        <Part key={i} text={part} i={i + 1} all={parts.length} />
      ))}
    </div>
  );
}

function Part({ text, i, all }: { text: string; i: number; all: number }) {
  const { copy, state } = useCopy();
  const words = {
    idle: all === 1 ? i18n.t('handover.copyAll') : i18n.t('handover.copyPart', { i, all }),
    copied: i18n.t('common.copied'),
    failed: i18n.t('common.copyFailed'),
  };
  return (
    <>
      <pre className={styles.part}>{text}</pre>
      <div className={styles.partFoot}>
        <span>{i18n.t('handover.bytes', { n: bytesOf(text) })}</span>
        <span aria-live="polite">
          <KeyButton onClick={() => void copy(text)}>{words[state]}</KeyButton>
        </span>
      </div>
    </>
  );
}
