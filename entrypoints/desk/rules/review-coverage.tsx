import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { factWord, platformWord, questionWord, valueWord } from '@/components/words';
import type { Book, CoverageFinding, FactKey, Pack } from '@/rules';
import { answerWordBy } from '../../shared/book-words';
import styles from './packs.module.css';
import { useCoverage } from './use-coverage';

/** More than these say no more than these. */
const MOST = 12;
const OR = ' / ';

function whenWord({ platform, facts }: CoverageFinding): string {
  const said = Object.entries(facts).map(([key, values]) => {
    const words = values.map((value) => valueWord(key as FactKey, value));
    return `${factWord(key as FactKey)} ${words.join(OR)}`;
  });
  return i18n.t('desk.review.when', { facts: [platformWord(platform), ...said].join(i18n.t('panel.comma')) });
}

function findingWord({ kind, question, values }: CoverageFinding, book: Book): string {
  const asked = questionWord(question);
  if (kind === 'gap') return i18n.t('desk.review.gap', { question: asked });
  const said = values.map((value) => answerWordBy(book, question, value)).join(OR);
  return i18n.t('desk.review.overlap', { question: asked, values: said });
}

function hintOf(found: readonly CoverageFinding[] | null): string {
  if (found === null) return i18n.t('desk.review.coverageRunning');
  return found.length === 0 ? i18n.t('desk.review.coverageNone') : i18n.t('desk.review.coverageHint');
}

/** Made-up cases of every kind: where the pack contradicts another rule, or takes an answer away. */
export function ReviewCoverage({ pack, before, after }: { pack: Pack; before: Book; after: Book }) {
  const found = useCoverage(pack, before, after);
  const bad = found !== null && found.length > 0;
  return (
    <Card
      title={i18n.t('desk.review.coverage')}
      hint={hintOf(found)}
      tone={bad ? 'question' : 'plain'}
      paint="edge"
    >
      <ul className={styles.list}>
        {found?.slice(0, MOST).map((one) => (
          <li
            key={`${one.kind}${one.platform}${one.question}${JSON.stringify(one.facts)}${one.rules.join()}`}
            className={styles.rule}
          >
            <span className={styles.name}>{findingWord(one, after)}</span>
            <span className={styles.faint}>{[whenWord(one), ...one.rules].join(' · ')}</span>
          </li>
        ))}
      </ul>
      {found !== null && found.length > MOST ? (
        <p className={styles.faint}>{i18n.t('panel.more', { count: found.length - MOST })}</p>
      ) : null}
    </Card>
  );
}
