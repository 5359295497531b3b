import { i18n } from '#i18n';
import { Pill } from '@/components/pill';
import { factWord, platformWord, valueWord } from '@/components/words';
import type { FactKey } from '@/rules';
import type { CaseChange, PageKind } from '@/storage';
import styles from './share.module.css';

const PAGES: Record<PageKind, () => string> = {
  order: () => i18n.t('share.page.order'),
  aftersale: () => i18n.t('share.page.aftersale'),
  list: () => i18n.t('share.page.list'),
  paste: () => i18n.t('share.page.paste'),
};

/** One case of the file: what is added to it, which readings hold, and what two shifts said differently. */
export function CaseLine({ change }: { change: CaseChange }) {
  const { row, state, entries, taken, older, disputed } = change;
  const isNew = state === 'new';
  const words = [
    entries.length > 0 ? i18n.t('share.wrote', { n: entries.length }) : null,
    ...(isNew ? [] : taken.map((page) => i18n.t('share.taken', { page: PAGES[page]() }))),
    ...older.map((page) => i18n.t('share.older', { page: PAGES[page]() })),
  ].filter((word) => word !== null);
  return (
    <li className={styles.case}>
      <Pill tone={isNew ? 'decided' : 'plain'}>{i18n.t(isNew ? 'share.new' : 'share.changed')}</Pill>
      <span className={styles.id}>
        {platformWord(row.platform)} {row.shop}{' '}
        <span className={styles.number}>{row.afterSaleId ?? row.orderId}</span>
      </span>
      <span className={styles.soft}>{words.join(' · ')}</span>
      {(Object.entries(disputed) as [FactKey, NonNullable<(typeof disputed)[FactKey]>][]).map(
        ([fact, said]) => (
          <div key={fact} className={styles.dispute}>
            <span>{i18n.t('share.disputed', { fact: factWord(fact) })}</span>
            <ul className={styles.sides}>
              {said.map(({ entry, author, value }) => (
                <li key={entry}>
                  {i18n.t('share.said', {
                    who: author || i18n.t('share.nobody'),
                    value: valueWord(fact, value),
                  })}
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
    </li>
  );
}
