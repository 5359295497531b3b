import { i18n } from '#i18n';
import type { Answer, Citation as Cited, FactKey, Facts, FactValue } from '@/rules';
import { Citation } from './citation';
import { originOf } from './fact-mark';
import styles from './why.module.css';
import { factWord, inTongue, ruleNoteWord, shortMoment, valueWord } from './words';

type Props = {
  answer: Answer;
  /** The answer in words, which the proof ends with. */
  says: string;
  facts: Facts;
  /** The catalogue's presumption for a fact. */
  presumed: (key: FactKey) => FactValue | undefined;
  cite: (rule: string) => Cited | null;
  /** Epoch ms. */
  now: number;
};

/** One fact the answer leans on: its value with where that was read, or that nobody has said it. */
function FactRow({
  name,
  assumed,
  facts,
  presumed,
}: Pick<Props, 'facts' | 'presumed'> & { name: FactKey; assumed: boolean }) {
  const fact = facts[name];
  const taken = presumed(name);
  return (
    <li className={styles.fact} data-assumed={fact === undefined || undefined}>
      <span className={styles.name}>{factWord(name)}</span>
      <span>
        {fact !== undefined
          ? valueWord(name, fact.value)
          : taken !== undefined
            ? valueWord(name, taken)
            : i18n.t(assumed && !name.endsWith('At') ? 'common.why.asUsual' : 'common.why.unknown')}
      </span>
      <span className={styles.origin}>
        {fact !== undefined
          ? originOf(fact, shortMoment(fact.seenAt))
          : // A moment is not presumed: another one that is known stands in for it.
            i18n.t(assumed && name.endsWith('At') ? 'common.why.stoodIn' : 'common.why.nobodySaid')}
      </span>
    </li>
  );
}

function Clause({ rule, cite, now }: Pick<Props, 'cite' | 'now'> & { rule: string }) {
  const citation = cite(rule);
  if (citation === null) return <li>{rule}</li>;
  const note = ruleNoteWord(citation.status);
  return (
    <li>
      {inTongue(citation.title)}
      <div>
        <Citation citation={citation} now={now} />
      </div>
      {note === '' ? null : <div className={styles.origin}>{note}</div>}
    </li>
  );
}

/** The proof of an answer in three steps anybody can follow: what is known, what stands written, what follows. */
export function Why({ answer, says, facts, presumed, cite, now }: Props) {
  const names = [...new Set(answer.because.flatMap((reason) => reason.facts))];
  const assumed = new Set(answer.because.flatMap((reason) => reason.assumed));
  const rules = [...new Set([...answer.because.map(({ rule }) => rule), ...answer.rules])];
  return (
    <ol className={styles.steps}>
      {names.length === 0 ? null : (
        <li>
          <span className={styles.step}>{i18n.t('common.why.facts')}</span>
          <ul className={styles.list}>
            {names.map((name) => (
              <FactRow key={name} name={name} assumed={assumed.has(name)} facts={facts} presumed={presumed} />
            ))}
          </ul>
        </li>
      )}
      {rules.length === 0 ? null : (
        <li>
          <span className={styles.step}>{i18n.t('common.why.clauses')}</span>
          <ul className={styles.list}>
            {rules.map((rule) => (
              <Clause key={rule} rule={rule} cite={cite} now={now} />
            ))}
          </ul>
        </li>
      )}
      <li>
        <span className={styles.step}>{i18n.t('common.why.answer')}</span>
        <strong>{says}</strong>
        {answer.missing.length === 0 ? null : (
          <div className={styles.origin}>
            {i18n.t('common.why.missing', {
              facts: answer.missing.map(factWord).join(i18n.t('panel.comma')),
            })}
          </div>
        )}
      </li>
    </ol>
  );
}
