import { i18n } from '#i18n';
import { moment } from '@/components/amounts';
import { KeyButton } from '@/components/key-button';
import { fill } from '@/rules';
import { Clauses } from '../clauses';
import { Instead } from '../instead';
import { changeWords } from './change-words';
import { oppositesOf } from './opposites';
import styles from './replies.module.css';
import type { Reply } from './reply';

type Props = {
  reply: Reply;
  /** Epoch ms. */
  now: number;
  /** Somebody looked at what changed, and it still holds; absent where that cannot be kept. */
  confirm?: (() => void) | undefined;
};

/** Why a script may be said, and why the opposite may not; or what forbids it, and what to say instead. */
export function ReplyDetail({ reply, now, confirm }: Props) {
  const { rules, banned, changes, used } = reply;
  return (
    <div className={styles.detail}>
      {banned.map((ban) => (
        <section key={ban.why}>
          <h3 className={styles.bad}>{i18n.t('replies.bannedBy', { why: ban.why })}</h3>
          <Clauses rules={ban.rules} now={now} />
        </section>
      ))}
      {reply.instead === null ? null : <Instead of={reply.instead} />}
      {changes.length === 0 ? null : (
        <section>
          <h3 className={styles.old}>{i18n.t('replies.changed')}</h3>
          <ul className={styles.changes}>
            {changes.map((change) => (
              <li key={change.rule}>{changeWords(change)}</li>
            ))}
          </ul>
          {confirm === undefined ? null : (
            <KeyButton look="quiet" onClick={confirm}>
              {i18n.t('replies.confirm')}
            </KeyButton>
          )}
        </section>
      )}
      {banned.length > 0 || rules.length === 0 ? null : (
        <section>
          <h3>{i18n.t('replies.safeBy')}</h3>
          <Clauses rules={rules} now={now} />
        </section>
      )}
      {oppositesOf(reply.id).map((forbidden) => (
        <section key={forbidden.id}>
          <h3>{i18n.t('replies.unsafe')}</h3>
          <p lang="zh">
            <s>{fill(forbidden.text, {}).text}</s>
          </p>
          <Clauses rules={forbidden.rules} now={now} />
        </section>
      ))}
      {used === null ? null : (
        <p className={styles.faint}>{i18n.t('replies.used', { n: used.n, when: moment(used.last, now) })}</p>
      )}
    </div>
  );
}
