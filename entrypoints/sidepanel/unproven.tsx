import { i18n } from '#i18n';
import type { Platform } from '@/rules';
import { isProven } from '@/utils/consoles';
import styles from './panel.module.css';

/** One line on consoles whose pages this release has only read about. */
export function Unproven({ platform }: { platform: Platform }) {
  return isProven(platform) ? null : <p className={styles.unproven}>{i18n.t('strip.unproven')}</p>;
}
