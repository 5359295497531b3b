import { i18n } from '#i18n';
import { inTongue } from '@/components/words';
import { fill } from '@/rules';
import { Highlight } from '../shared/search/highlight';
import type { Sayable } from './hit';
import styles from './hits.module.css';
import { hasPlaces } from './standing-needles';

/** A script: copied as it is, or opened on the desk when it has places to fill. */
export function ScriptHit({ script, words }: { script: Sayable; words: readonly string[] }) {
  return (
    <>
      <span className={styles.first}>
        <span className={styles.quiet}>
          {script.own ? i18n.t('popup.ownScript') : i18n.t('desk.scripts.hit')}
        </span>
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
