import { i18n } from '#i18n';
import { Pill } from '@/components/pill';
import { inTongue } from '@/components/words';
import { oneShotsOn, type Platform } from '@/rules';
import { useCite } from '../../shared/use-book';
import styles from './evidence.module.css';
import { SourceMark } from './source-mark';

/** That nothing can be handed in afterwards: only where a rule of the book in use says so. */
export function OneShotLine({ platform }: { platform: Platform }) {
  const cite = useCite();
  return oneShotsOn(platform)
    .filter(({ source }) => cite(source) !== null)
    .map(({ says, source }) => (
      <p key={source} className={styles.oneShot}>
        <Pill tone="danger">{i18n.t('panel.evidence.noMore')}</Pill> {inTongue(says)}{' '}
        <SourceMark source={source} />
      </p>
    ));
}
