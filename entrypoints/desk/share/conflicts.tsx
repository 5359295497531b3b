import { i18n } from '#i18n';
import { moment } from '@/components/words';
import type { Entry, SharePlan } from '@/storage';
import styles from './share.module.css';

/** One entry in two wordings, side by side with who wrote each. Ours stays. */
export function Conflicts({ conflicts }: { conflicts: SharePlan['conflicts'] }) {
  if (conflicts.length === 0) return null;
  return (
    <section aria-label={i18n.t('share.conflicts')}>
      <h3 className={styles.head}>{i18n.t('share.conflicts')}</h3>
      <p className={styles.soft}>{i18n.t('share.conflictsHint')}</p>
      {conflicts.map(({ ours, theirs }) => (
        <div key={ours.id} className={styles.pair}>
          <Side label={i18n.t('share.ours', { who: whoOf(ours) })} entry={ours} />
          <Side label={i18n.t('share.theirs', { who: whoOf(theirs) })} entry={theirs} />
        </div>
      ))}
    </section>
  );
}

const whoOf = ({ author }: Entry) => author || i18n.t('share.nobody');

function Side({ label, entry }: { label: string; entry: Entry }) {
  return (
    <div className={styles.side}>
      <span className={styles.soft}>
        {label} · {moment(entry.at)}
      </span>
      <p className={styles.words}>{'text' in entry ? entry.text : entry.kind}</p>
    </div>
  );
}
