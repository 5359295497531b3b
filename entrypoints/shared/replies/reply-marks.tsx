import { i18n } from '#i18n';
import { Pill } from '@/components/pill';
import styles from './replies.module.css';
import type { Reply } from './reply';

/** What one must see of a script before taking it: whose it is, its code, that it is forbidden, that a clause changed. */
export function ReplyMarks({ reply: { layer, code, banned, changes, used } }: { reply: Reply }) {
  return (
    <span className={styles.marks}>
      {code === '' ? null : <kbd className={styles.code}>{code}</kbd>}
      {layer === 'builtIn' ? null : <Pill>{i18n.t(`replies.layer.${layer}`)}</Pill>}
      {banned.length === 0 ? null : <Pill tone="danger">{i18n.t('desk.scripts.forbidden')}</Pill>}
      {changes.length === 0 ? null : <Pill tone="question">{i18n.t('replies.stale')}</Pill>}
      {used === null ? null : (
        <span className={styles.faint}>{i18n.t('replies.usedShort', { n: used.n })}</span>
      )}
    </span>
  );
}
