import { useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { Pill } from '@/components/pill';
import type { Tone } from '@/components/tone';
import { factWord, questionWord, valueWord } from '@/components/words';
import type { FactKey, Question } from '@/rules';
import { answerWordBy } from '../shared/book-words';
import { useBook } from '../shared/use-book';
import { type FlipRow, flipRows } from './flip-rows';
import styles from './panel.module.css';
import type { Shown } from './shown';

const FIRST = 4;

/** Orange when it would fall to us, green when it would not; other words carry no colour. */
const TONES: { [answer: string]: Tone } = {
  refusable: 'danger',
  seller: 'ours',
  refund: 'decided',
  returnRefund: 'decided',
  paySeller: 'decided',
  buyer: 'theirs',
};

/** Their answers are whole sentences; before them the question would be said twice. */
const SAID_WHOLE: readonly Question[] = ['outcome', 'noReason'];

function Row({ row }: { row: FlipRow }) {
  const book = useBook();
  return (
    <li className={styles.row}>
      <span>
        {factWord(row.fact)}: {valueWord(row.fact, row.value)}
      </span>
      <span className={styles.pills}>
        {row.becomes.map(({ question, value }) => (
          <Pill key={question} tone={TONES[value] ?? 'plain'}>
            {SAID_WHOLE.includes(question) ? '' : `${questionWord(question)} `}
            {answerWordBy(book, question, value)}
          </Pill>
        ))}
      </span>
    </li>
  );
}

/** The single facts that would turn the answer, so that nobody is surprised by the next message. */
export function FlipsSection({ shown, asked }: { shown: Shown; asked: FactKey | null }) {
  const [all, setAll] = useState(false);
  const rows = flipRows(shown.judgement.flips, asked);
  if (rows.length === 0) return null;
  return (
    <Card title={i18n.t('panel.flips.title')}>
      <ul className={styles.rows}>
        {(all ? rows : rows.slice(0, FIRST)).map((row) => (
          <Row key={`${row.fact}:${String(row.value)}`} row={row} />
        ))}
      </ul>
      {rows.length <= FIRST ? null : (
        <KeyButton look="quiet" onClick={() => setAll(!all)}>
          {all ? i18n.t('common.close') : i18n.t('panel.more', { count: rows.length - FIRST })}
        </KeyButton>
      )}
    </Card>
  );
}
