import { i18n } from '#i18n';
import { Citation } from '@/components/citation';
import { inTongue } from '@/components/words';
import { type Book, citationOf, type HistoryEntry } from '@/rules';
import styles from './history.module.css';

type Props = { entry: HistoryEntry; book: Book; now: number };

/** What holds today on the matter of a sentence: what replaced it, the rules with their age, and the sides of a contradiction. */
export function HistoryNow({ entry: { replacements, weakPoints, holdsNow }, book, now }: Props) {
  const citations = holdsNow.flatMap((rule) => citationOf(rule, book) ?? []);
  return (
    <div className={styles.now}>
      {replacements.map(({ id, was, holds }) => (
        <dl key={id} className={styles.sides}>
          <div>
            <dt>{i18n.t('desk.history.was')}</dt>
            <dd>{inTongue(was)}</dd>
          </div>
          <div>
            <dt>{i18n.t('desk.history.holds')}</dt>
            <dd>{inTongue(holds)}</dd>
          </div>
        </dl>
      ))}
      {citations.length > 0 ? (
        <ul className={styles.cited}>
          {citations.map((citation) => (
            <li key={citation.id}>
              {inTongue(citation.title)} <Citation citation={citation} now={now} />
            </li>
          ))}
        </ul>
      ) : null}
      {weakPoints.map(({ id, topic, sides, handled }) => (
        <section key={id} className={styles.weak}>
          <h3>{inTongue(topic)}</h3>
          <ul className={styles.sides}>
            {sides.map(({ says, facts = [], rules = [] }) => (
              <li key={says.zh}>
                {inTongue(says)} <span className={styles.ids}>{[...facts, ...rules].join(' ')}</span>
              </li>
            ))}
          </ul>
          <p>{i18n.t('desk.history.handled', { how: inTongue(handled) })}</p>
        </section>
      ))}
    </div>
  );
}
