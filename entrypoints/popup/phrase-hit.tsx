import { i18n } from '#i18n';
import { inTongue } from '@/components/words';
import { Highlight } from '../shared/search/highlight';
import { useCite } from '../shared/use-book';
import styles from './hits.module.css';
import type { Phrased } from './phrases';

/** What had better not be said: what is wrong with it, what to say instead, and the clause. */
export function PhraseHit({ phrase, words }: { phrase: Phrased; words: readonly string[] }) {
  const cite = useCite();
  const [rule] = phrase.rules.flatMap((id) => cite(id) ?? []);
  const { gloss, unlessTrue } = phrase;
  return (
    <>
      <span className={styles.first}>
        <span className={styles.never}>{i18n.t('popup.never')}</span>
        <span className={styles.title}>
          <Highlight text={phrase.says[0] ?? ''} words={words} />
          <span className={styles.says}>
            <Highlight text={inTongue(gloss)} words={words} />
          </span>
        </span>
      </span>
      <span className={styles.second}>
        <span className={styles.instead} lang="zh">
          {i18n.t('popup.instead')} <Highlight text={phrase.replacement} words={words} />
        </span>
        {unlessTrue === null ? null : <span>{i18n.t('popup.unless', { when: inTongue(unlessTrue) })}</span>}
        {rule === undefined ? null : <span>{[rule.id, rule.article].filter(Boolean).join(' ')}</span>}
      </span>
    </>
  );
}
