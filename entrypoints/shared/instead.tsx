import { i18n } from '#i18n';
import { fill, scriptTree } from '@/rules';
import styles from './instead.module.css';

/** What to say in place of a sentence that must not be said, by the id of its script; nothing where none is named. */
export function Instead({ of }: { of: string }) {
  const instead = scriptTree.scripts.find(({ id }) => id === of);
  if (instead === undefined) return null;
  return (
    <p className={styles.instead}>
      <span>{i18n.t('desk.scripts.instead')}</span>
      <q lang="zh">{fill(instead.text, {}).text}</q>
    </p>
  );
}
