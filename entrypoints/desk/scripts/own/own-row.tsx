import { i18n } from '#i18n';
import { KeyButton } from '@/components/key-button';
import type { Reply } from '../../../shared/replies/reply';
import { ReplyDetail } from '../../../shared/replies/reply-detail';
import { ReplyMarks } from '../../../shared/replies/reply-marks';
import styles from './own.module.css';

type Props = {
  reply: Reply;
  now: number;
  edit: () => void;
  remove: () => void;
  tryOut: (text: string) => void;
  confirm: () => void;
};

/** One script of one's own or the shop's, with what speaks against it; nothing of that is folded away. */
export function OwnRow({ reply, now, edit, remove, tryOut, confirm }: Props) {
  const { title, text, banned, changes, rules } = reply;
  const name = title || text.slice(0, 12);
  return (
    <li className={styles.row} data-banned={banned.length > 0 || undefined}>
      <div className={styles.head}>
        <h3>{name}</h3>
        <ReplyMarks reply={reply} />
        <span className={styles.end}>
          <KeyButton
            look="quiet"
            label={i18n.t('replies.own.tryLabel', { title: name })}
            onClick={() => tryOut(text)}
          >
            {i18n.t('desk.scripts.tryThis')}
          </KeyButton>
          <KeyButton look="quiet" label={i18n.t('replies.own.editLabel', { title: name })} onClick={edit}>
            {i18n.t('replies.own.edit')}
          </KeyButton>
          <KeyButton look="quiet" label={i18n.t('replies.own.removeLabel', { title: name })} onClick={remove}>
            {i18n.t('replies.own.remove')}
          </KeyButton>
        </span>
      </div>
      <p className={styles.text} lang="zh">
        {banned.length > 0 ? <s>{text}</s> : text}
      </p>
      {banned.length > 0 || changes.length > 0 ? (
        <ReplyDetail reply={reply} now={now} confirm={confirm} />
      ) : rules.length > 0 ? (
        <details className={styles.why}>
          <summary>{i18n.t('replies.why')}</summary>
          <ReplyDetail reply={reply} now={now} />
        </details>
      ) : null}
    </li>
  );
}
