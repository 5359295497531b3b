import { i18n } from '#i18n';
import { inTongue } from '@/components/words';
import { fill, type Script } from '@/rules';
import { Highlight } from '../shared/search/highlight';
import styles from './hits.module.css';
import { hasPlaces } from './standing-needles';

/** A script: copied as it is, or opened on the desk when it has places to fill. */
export function ScriptHit({ script, words }: { script: Script; words: readonly string[] }) {
  return (
    <>
      <span className={styles.first}>
        <span className={styles.quiet}>{i18n.t('desk.scripts.hit')}</span>
        <span className={styles.title}>
          <Highlight text={inTongue(script.title)} words={words} />
        </span>
        {hasPlaces(script.text) ? (
          <span className={styles.quiet}>{i18n.t('desk.scripts.toFill')}</span>
        ) : null}
      </span>
      <span className={styles.second} lang="zh">
        <Highlight text={fill(script.text, {}).text} words={words} />
      </span>
    </>
  );
}
