import { i18n } from '#i18n';
import { inTongue, money } from '@/components/words';
import { ladderFor, ladderOf, limitOf, type Where } from '@/rules';
import { useBook } from '../shared/use-book';
import styles from './panel.module.css';
import type { Shown } from './shown';

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** Who may compensate how much by themselves, and for what is asked here, who may grant it. */
export function LadderLine({ shown: { facts } }: { shown: Shown }) {
  const book = useBook();
  const where: Where = {
    platform: facts.platform?.value as Where['platform'],
    shopName: facts.shopName?.value as Where['shopName'],
  };
  const ladder = ladderOf(book, where);
  if (ladder.length === 0) return null;
  const paid = numberOf(facts.paidAmount?.value);
  const asked = numberOf(facts.refundAmount?.value);
  const who = asked === null ? null : ladderFor(book, asked, paid, where);
  return (
    <p className={styles.ladder}>
      <span className={styles.faint}>{i18n.t('panel.ladder.title')}</span>{' '}
      {ladder
        .map((rung) => {
          const limit = limitOf(rung, paid);
          const role = inTongue(rung.role);
          if (limit !== null) return i18n.t('panel.ladder.upTo', { role, sum: money(limit) });
          const share = `${Number(((rung.share ?? 0) * 100).toFixed(2))}%`;
          return i18n.t('panel.ladder.upToShare', { role, sum: money(rung.upTo), share });
        })
        .join(' · ')}
      {asked === null ? null : (
        <span className={styles.faint}>
          {' '}
          {who === null
            ? i18n.t('panel.ladder.nobody', { sum: money(asked) })
            : i18n.t('panel.ladder.who', { sum: money(asked), role: inTongue(who.role) })}
        </span>
      )}
    </p>
  );
}
