import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { Card } from '@/components/card';
import { KeyButton } from '@/components/key-button';
import { storeTroubleWord } from '@/components/trouble';
import {
  type DeskDb,
  keepLessons,
  type LessonTextTrouble,
  LONGEST_LESSON_TEXT,
  MOST_LESSONS,
  planLessons,
  readLessonText,
  readSettings,
  type Taught,
} from '@/storage';
import { changeLessons } from './change-lessons';
import { isBuiltIn } from './is-built-in';
import styles from './lessons.module.css';
import { PlanLine } from './plan-line';
import { useClashes } from './use-clashes';

const WRONG: Record<LessonTextTrouble, () => string> = {
  empty: () => '',
  tooLong: () => i18n.t('desk.lessons.wrong.tooLong', { n: LONGEST_LESSON_TEXT / 1_000 }),
  noLessons: () => i18n.t('desk.lessons.wrong.noLessons'),
  broken: () => i18n.t('desk.lessons.wrong.broken'),
  newer: () => i18n.t('desk.lessons.wrong.newer'),
  tooMany: () => i18n.t('desk.lessons.wrong.tooMany', { n: MOST_LESSONS }),
};

/** A colleague's text: read, what it would do shown, and only then done. */
export function LessonImport({ db, kept }: { db: DeskDb; kept: readonly Taught[] }) {
  const [typed, setTyped] = useState('');
  /** Conflicts in which the colleague's lesson is to stand. */
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState<{ bad: boolean; words: string } | null>(null);
  const read = useMemo(() => readLessonText(typed), [typed]);
  const plan = useMemo(() => (read.ok ? planLessons(read.value.lessons, kept, isBuiltIn) : []), [read, kept]);
  const clashes = useClashes(db, plan);
  const wanted = plan.filter(
    ({ state, id }) =>
      clashes?.has(id) === false && (state === 'new' || (state === 'conflict' && chosen.has(id))),
  );

  const change = (text: string) => {
    setTyped(text);
    setChosen(new Set());
    setSaid(null);
  };
  const apply = async () => {
    const { author } = await readSettings(db);
    const lessons = wanted.map(({ lesson }) => lesson);
    const done = await changeLessons(keepLessons(db, lessons, author, Date.now()));
    if (!done.ok) return setSaid({ bad: true, words: storeTroubleWord(done.trouble) });
    change('');
    setSaid({ bad: false, words: i18n.t('desk.lessons.applied', { n: lessons.length }) });
  };
  const flip = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const wrong = read.ok ? '' : WRONG[read.trouble]();

  return (
    <Card title={i18n.t('desk.lessons.import')} hint={i18n.t('desk.lessons.importHint')}>
      <textarea
        className={styles.box}
        rows={3}
        value={typed}
        aria-label={i18n.t('desk.lessons.import')}
        placeholder={i18n.t('desk.lessons.importBox')}
        onChange={(event) => change(event.currentTarget.value)}
      />
      {plan.length === 0 ? null : (
        <ul className={styles.list}>
          {plan.map((line) => (
            <PlanLine
              key={line.id}
              line={line}
              clash={clashes?.get(line.id) ?? null}
              chosen={chosen.has(line.id)}
              onFlip={() => flip(line.id)}
            />
          ))}
        </ul>
      )}
      {read.ok && read.value.strange > 0 ? (
        <p className={styles.said} data-bad>
          {i18n.t('desk.lessons.strange', { n: read.value.strange })}
        </p>
      ) : null}
      {read.ok ? (
        <KeyButton look="main" disabled={wanted.length === 0} onClick={() => void apply()}>
          {i18n.t('desk.lessons.apply', { n: wanted.length })}
        </KeyButton>
      ) : null}
      <p role="status" className={styles.said} data-bad={wrong !== '' || said?.bad || undefined}>
        {wrong || said?.words}
      </p>
    </Card>
  );
}
