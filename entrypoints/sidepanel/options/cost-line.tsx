import { i18n } from '#i18n';
import { Citations } from '@/components/because';
import { answerWord, factWord, money, questionWord } from '@/components/words';
import type { Exposure, FactKey, WayCost } from '@/rules';
import { useBookWord, useCite } from '../../shared/use-book';
import styles from './options.module.css';

const names = (facts: readonly FactKey[]) => facts.map(factWord).join(i18n.t('panel.comma'));

/** What an act costs, in yuan and points, each as the rule has it; unknown amounts say so. */
export function priceWords({ fen, points }: Exposure): string {
  const parts = [
    fen === null ? null : money(fen),
    points === null ? null : i18n.t('panel.risk.points', { points }),
  ].filter((part) => part !== null);
  if (parts.length === 0) return i18n.t('panel.risk.unknown');
  return fen === null ? parts.join('') : i18n.t('panel.risk.pay', { cost: parts.join(' + ') });
}

function ExposureLine({ exposure, at }: { exposure: Exposure; at: number }) {
  const cite = useCite();
  const bookWord = useBookWord();
  return (
    <details className={styles.exposure}>
      <summary>
        <span className={styles.faint}>{bookWord(exposure.when)}</span>
        <span>{priceWords(exposure)} ›</span>
      </summary>
      <div>{bookWord(exposure.id)}</div>
      {exposure.open === undefined || exposure.open.length === 0 ? null : (
        <div className={styles.faint}>
          {i18n.t('panel.clocks.ifConfirmed', { facts: names(exposure.open) })}
        </div>
      )}
      {exposure.assumed === undefined ? null : (
        <div className={styles.faint}>{i18n.t('panel.risk.assumed', { facts: names(exposure.assumed) })}</div>
      )}
      <Citations rules={exposure.rules} cite={cite} now={at} />
    </details>
  );
}

/** One cost of one way. */
export function CostLine({ cost, at }: { cost: WayCost; at: number }) {
  switch (cost.kind) {
    case 'refund':
      return (
        <span>
          <span className={styles.faint}>{i18n.t('panel.options.refund')}</span>{' '}
          {cost.fen === null ? i18n.t('panel.options.unread') : money(cost.fen)}
        </span>
      );
    case 'freight': {
      const { question, payer, missing } = cost;
      return (
        <span>
          <span className={styles.faint}>{questionWord(question)}</span>{' '}
          {payer !== null
            ? answerWord(question, payer)
            : missing.length > 0
              ? i18n.t('panel.options.hangsOn', { facts: names(missing) })
              : i18n.t('panel.options.notSaid')}
          {payer === 'seller' ? (
            <span className={styles.faint}> {i18n.t('panel.options.byReceipt')}</span>
          ) : null}
        </span>
      );
    }
    case 'exposure':
      return <ExposureLine exposure={cost.exposure} at={at} />;
  }
}
